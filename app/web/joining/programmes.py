"""Which destinations, and which programmes receive the goods in each."""

from collections.abc import Iterable
from typing import Any, ClassVar

from wtforms import SelectMultipleField
from wtforms.validators import StopValidation

from app.catalogue.countries import destinations
from app.catalogue.programmes import programmes
from app.domain.programme.selling import SellingProgramme
from app.usecases.enrolment.answers import choose_programmes, lost_by_programmes
from app.web import checks, drafts
from app.web.database import database
from app.web.forms import PageForm
from app.web.guided import guard
from app.web.i18n import lazy
from app.web.joining.area import blueprint
from app.web.joining.asking import StepPage
from app.web.joining.context import stand
from app.web.rendering import country
from app.web.responses import Answer

_BETWEEN = "/"


class SeveralField(SelectMultipleField):
    """Several answers, each written "DE/fba-eu": the destination and the programme."""

    def __init__(self, label: Any = None, validators: Any = None, **kwargs: Any) -> None:
        super().__init__(label, validators, choices=(), validate_choice=False, **kwargs)

    def pre_validate(self, form: Any) -> None:
        """Refuse whatever the page did not offer."""
        del form
        if not set(self.data or ()) <= {value for code in destinations() for value in keys(code)}:
            raise StopValidation(lazy("Choose among the answers listed"))


class ProgrammesForm(PageForm):
    """The programmes of each destination."""

    id: ClassVar[str] = "where"

    programmes = SeveralField(
        lazy("Where do the goods go, and who receives them?"),
        [checks.Needed(lazy("Choose at least one programme"))],
    )

    def chosen(self) -> dict[str, list[str]]:
        """Return the programmes by destination, in the order of the page."""
        picked = set(self.programmes.data or ())
        found = {
            code: [key.partition(_BETWEEN)[2] for key in keys(code) if key in picked]
            for code in destinations()
        }
        return {code: codes for code, codes in found.items() if codes}


def keys(code: str) -> list[str]:
    """Return the answers a destination offers."""
    return [f"{code}{_BETWEEN}{programme.code}" for programme in receivers(code)]


def receivers(code: str) -> list[SellingProgramme]:
    """Return the programmes that receive goods in a country."""
    return [each for each in programmes().values() if each.receives_in(code)]


@blueprint.route("/<int:application_id>/programmes", endpoint="programmes", methods=["GET", "POST"])
def programmes_page(application_id: int) -> Answer:
    """Ask for destinations and programmes."""
    standing = stand(application_id)
    guard(standing, "programmes")
    application = standing.application
    saved = [
        f"{each.destination}{_BETWEEN}{code}"
        for each in application.destinations
        for code in each.programmes
    ]
    values = {"programmes": saved}
    form = drafts.open_form(ProgrammesForm, data=values)
    page = StepPage(
        standing, "programmes", offered={code: receivers(code) for code in destinations()}
    )
    return page.ask(
        form,
        values=values,
        save=lambda: choose_programmes(database(), application, form.chosen()),
        lost=lambda: _told(lost_by_programmes(application, form.chosen())),
    )


def _told(codes: Iterable[str]) -> list[Any]:
    return [
        lazy("tax numbers' standing and importer of %(country)s", country=country(code))
        for code in codes
    ]
