"""What could not be told from a sheet, as questions: channels, areas, transit times."""

from collections.abc import Mapping, Sequence
from typing import Final

from wtforms import Field
from wtforms.validators import Optional

from app.catalogue.channels import main_legs
from app.domain.transport import FinalDelivery, MainLeg
from app.usecases.rate_cards.channels import Way
from app.usecases.rate_cards.choices import choices
from app.usecases.rate_cards.roles import Role
from app.web import checks
from app.web.fields import ChoiceField, TextField
from app.web.forms import PageForm
from app.web.i18n import _, current_language, lazy

_PLACE_HINT: Final = lazy("A country, or the country and what of it: US, US 8 9, US ONT8 LGB8")
_DAYS_HINT: Final = lazy("Such as 20-28")


class AnswersForm(PageForm):
    """What could not be told from the sheet; `answers_form` adds a question for each."""

    id = "answers"

    def ways(self, channels: Sequence[str]) -> dict[str, Way]:
        """Return how each channel travels, as far as it is answered."""
        found = {}
        for index, channel in enumerate(channels):
            pair, tax = self[f"way-{index}"].data, self[f"tax-{index}"].data
            leg, _slash, delivery = pair.partition("/")
            way = Way.load({"main_leg": leg, "final_delivery": delivery, "tax_mode": tax})
            if way != Way():
                found[channel] = way
        return found

    def texts(self, kind: str, asked: Sequence[str]) -> dict[str, str]:
        """Return what is answered about each text of that kind."""
        answers = {text: self[f"{kind}-{index}"].data for index, text in enumerate(asked)}
        return {text: answer for text, answer in answers.items() if answer}


def answers_form(
    channels: Mapping[str, Way], places: Sequence[str], days: Sequence[str]
) -> type[AnswersForm]:
    """Return the form's class with all that is asked."""
    language = current_language()
    pairs = [("", lazy("Choose")), *_pairs()]
    taxes = choices(Role.TAX_MODE).items()
    offered = [("", lazy("Choose")), *((code, name.in_(language)) for code, name in taxes)]
    asked: dict[str, Field | str] = {"id": AnswersForm.id}
    for index, channel in enumerate(channels):
        label = _("How %(channel)s travels", channel=channel or "--")
        asked[f"way-{index}"] = ChoiceField(label, [Optional()], choices=pairs)
        label = _("Duty and tax of %(channel)s", channel=channel or "--")
        asked[f"tax-{index}"] = ChoiceField(label, [Optional()], choices=offered)
    for index, text in enumerate(places):
        asked[f"place-{index}"] = TextField(
            _("“%(text)s” is", text=text), [checks.longest(200)], description=_PLACE_HINT
        )
    for index, text in enumerate(days):
        asked[f"days-{index}"] = TextField(
            _("“%(text)s” is, in days", text=text), [checks.longest(40)], description=_DAYS_HINT
        )
    return type("AnswersForm", (AnswersForm,), asked)


def answers_of(channels: Mapping[str, Way]) -> dict[str, str]:
    """Return the entries that channels stand for, as far as they are known."""
    values = {}
    for index, way in enumerate(channels.values()):
        values[f"way-{index}"] = (
            f"{way.main_leg.value}/{way.final_delivery.value}"
            if way.main_leg and way.final_delivery
            else ""
        )
        values[f"tax-{index}"] = way.tax_mode.value if way.tax_mode else ""
    return values


def _pairs() -> list[tuple[str, str]]:
    """Return every channel of the trade, named as it names it."""
    language = current_language()
    return [
        (f"{MainLeg(leg).value}/{FinalDelivery(delivery).value}", name.in_(language))
        for leg, fact in main_legs().items()
        for delivery, name in fact.channels.items()
    ]
