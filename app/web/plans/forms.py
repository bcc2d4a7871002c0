"""The form of each plan step that asks questions."""

from typing import Final

from app.web.plans.movement_forms import ChannelForm, DepartureForm, DestinationForm
from app.web.plans.step_form import StepForm
from app.web.plans.trade_forms import PartiesForm, TermsForm

FORMS: Final[dict[str, type[StepForm]]] = {
    "destination": DestinationForm,
    "departure": DepartureForm,
    "channel": ChannelForm,
    "terms": TermsForm,
    "parties": PartiesForm,
}
