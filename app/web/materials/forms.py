"""For whom a set of materials is, of which cartons, and what is in it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from wtforms import SelectMultipleField
from wtforms.widgets import CheckboxInput, ListWidget

from app.domain.paperwork.document import PaperLanguage
from app.persistence.materials import SheetTemplate
from app.persistence.partners import Partner
from app.usecases.materials.order import MaterialOrder
from app.web import checks
from app.web.fields import CheckField, ChoiceField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.papers.forms import LANGUAGES
from app.web.rendering import written

_NAME: Final = 120
_CHANNEL: Final = 40
_NOTE: Final = 400


class TicksField(SelectMultipleField):
    """Several answers, each ticked; what was not offered is refused."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class MaterialForm(PageForm):
    """One set of materials."""

    id = "materials"

    partner_id = ChoiceField(lazy("For which forwarder or broker"), [checks.optional()])
    recipient = TextField(
        lazy("Somebody else"),
        [checks.optional(), checks.longest(_NAME)],
        description=lazy("When it is for nobody in the list"),
    )
    cartons = TextField(
        lazy("Cartons in the set"),
        [checks.optional()],
        description=lazy("For example 1-60, 75; all when empty"),
        render_kw={"autocomplete": "off"},
    )
    language = ChoiceField(
        lazy("Language of the documents"),
        [checks.Needed(lazy("Choose the language of the documents"))],
        choices=LANGUAGES.items(),
        default=PaperLanguage.ZH_EN.value,
    )
    papers = CheckField(lazy("Documents"), default=True)
    optional = CheckField(lazy("Optional documents too"))
    labels = CheckField(lazy("Carton labels, sorted"), default=True)
    templates = TicksField(lazy("Excel sheets"), coerce=int, validators=[checks.optional()])
    channel = TextField(
        lazy("Sent by"),
        [checks.optional(), checks.longest(_CHANNEL)],
        description=lazy("WeChat, e-mail, the forwarder's site"),
    )
    note = TextField(lazy("Note"), [checks.optional(), checks.longest(_NOTE)])

    def prepare(
        self, partners: Sequence[Partner], templates: Sequence[SheetTemplate], *, usual: int | None
    ) -> None:
        """Offer partners and sheets; at first those of the shipment's own forwarder are chosen."""
        named = ((str(each.id), written(each, "name")) for each in partners)
        self.partner_id.offer([("", lazy("Somebody else")), *named])
        self.templates.choices = [(each.id, _sheet_name(each)) for each in templates]
        if self.partner_id.data is None:
            self.partner_id.data = str(usual) if usual else ""
        if self.templates.data is None:
            self.templates.data = [
                each.id for each in templates if each.partner_id in (None, usual)
            ]

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        """Ask for whom it is, along with the rest."""
        complete = super().validate(*args, **kwargs)
        if self.partner_id.data or self.recipient.data:
            return complete
        self.recipient.errors = [lazy("Choose a partner, or write for whom it is")]
        return False

    def order(
        self, partners: Sequence[Partner], *, day: date, page: str, person_id: int
    ) -> MaterialOrder:
        """Return what is asked for."""
        partner = next((each for each in partners if str(each.id) == self.partner_id.data), None)
        return MaterialOrder(
            partner_id=partner.id if partner else None,
            recipient=written(partner, "name") if partner else self.recipient.data or "",
            cartons=self.cartons.data or "",
            language=PaperLanguage(self.language.data),
            templates=tuple(self.templates.data or ()),
            papers=self.papers.data,
            optional=self.optional.data,
            labels=self.labels.data,
            channel=self.channel.data or "",
            note=self.note.data or "",
            day=day,
            page=page,
            person_id=person_id,
        )


def _sheet_name(template: SheetTemplate) -> str:
    if template.partner is None:
        return template.name
    return f"{template.name} · {written(template.partner, 'name')}"
