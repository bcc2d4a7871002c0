"""What the pages of notices ask: how many, on which stock, with which words or numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from app.catalogue.label_notices import bag_warnings, battery_mark, set_wordings
from app.domain.labelling.sheets import LabelKind
from app.domain.shipment.record import ShipmentRecord
from app.persistence.labels import LabelPrinter
from app.usecases.labels import MOST_LABELS, LabelOrder
from app.web import checks
from app.web.fields import CheckField, ChoiceField, CountField, TextField
from app.web.i18n import lazy
from app.web.labels.kind_forms import KindForm, offer_printers
from app.web.rendering import said


class NoticeForm(KindForm):
    """A notice printed as often as is typed, on sheets or rolls."""

    copies = CountField(
        lazy("How many labels"),
        [
            checks.Needed(lazy("Enter how many labels")),
            checks.positive,
            checks.at_most(MOST_LABELS),
        ],
        default=1,
        render_kw={"inputmode": "numeric"},
    )
    start = CountField(
        lazy("First free place"),
        [checks.optional(), checks.positive],
        description=lazy("1 on a new sheet"),
        render_kw={"inputmode": "numeric"},
    )
    printer = ChoiceField(lazy("Printer"))

    def prepare(self, printers: Iterable[LabelPrinter]) -> None:
        """Offer the stock, the wording, and the printers kept for such a stock."""
        super().prepare(printers)
        offer_printers(self.printer, printers, kind=self.kind)

    def order(self) -> LabelOrder:
        """Return what is asked for."""
        return replace(
            super().order(),
            copies=self.copies.data or 1,
            start=self.start.data or 1,
            printer_id=int(self.printer.data) if self.printer.data else None,
        )


class WarningForm(NoticeForm):
    """Suffocation warnings."""

    kind = LabelKind.SUFFOCATION

    wording = ChoiceField(lazy("Wording"))
    bag = ChoiceField(
        lazy("Length and width of the bag together"),
        description=lazy("Larger bags need larger type"),
    )

    def prepare(self, printers: Iterable[LabelPrinter]) -> None:
        """Offer the wordings, and the bag sizes of the first."""
        super().prepare(printers)
        warnings = bag_warnings()
        self.wording.offer((code, said(each.name)) for code, each in warnings.items())
        self.wording.data = self.wording.data or next(iter(warnings))
        sizes = next(iter(warnings.values())).sizes
        self.bag.offer((each.code, said(each.name)) for each in sizes)
        self.bag.data = self.bag.data or sizes[0].code

    def order(self) -> LabelOrder:
        """Return what is asked for."""
        return replace(super().order(), wording=self.wording.data, bag=self.bag.data)


class SetForm(NoticeForm):
    """Words that keep a set together."""

    kind = LabelKind.SET

    wording = ChoiceField(lazy("Wording"))

    def prepare(self, printers: Iterable[LabelPrinter]) -> None:
        """Offer the wordings."""
        super().prepare(printers)
        wordings = set_wordings()
        self.wording.offer((code, said(each.name)) for code, each in wordings.items())
        self.wording.data = self.wording.data or next(iter(wordings))

    def order(self) -> LabelOrder:
        """Return what is asked for."""
        return replace(super().order(), wording=self.wording.data)


class BatteryForm(NoticeForm):
    """Lithium battery marks."""

    kind = LabelKind.BATTERY

    phone = TextField(
        lazy("Telephone number"),
        [checks.optional(), checks.phone, checks.longest(40)],
        description=lazy("No longer required; leave it empty"),
        render_kw={"autocomplete": "off"},
    )

    def order(self) -> LabelOrder:
        """Return what is asked for."""
        return replace(super().order(), un_numbers=tuple(self._chosen()), phone=self.phone.data)

    def _chosen(self) -> Iterator[str]:
        for field in self.numbers:
            if field.data:
                yield field.name.upper()

    @property
    def numbers(self) -> list[Any]:
        """Return the ticks of the UN numbers."""
        return [field for field in self if field.name.startswith("un")]


def battery_form(record: ShipmentRecord | None, *, day: date) -> type[BatteryForm]:
    """Return the form with a tick for each UN number, those of the goods ticked."""
    own = (
        {item.details.battery.un_number for item in record.goods if item.details.battery}
        if (record)
        else set()
    )
    fields = {
        number.lower(): CheckField(f"{number} · {said(name)}", default=number in own)
        for number, name in battery_mark(day).numbers
    }
    return type("BatteryFormOfShipment", (BatteryForm,), fields)
