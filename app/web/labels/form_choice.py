"""Which form orders which kind of label."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from app.domain.labelling.sheets import LabelKind
from app.domain.shipment.record import ShipmentRecord
from app.web.labels.kind_forms import EntryForm, KindForm, PalletForm, logistic_form
from app.web.labels.notice_forms import SetForm, WarningForm, battery_form

_FIXED: Final[Mapping[LabelKind, type[KindForm]]] = {
    form.kind: form for form in (PalletForm, EntryForm, WarningForm, SetForm)
}


def form_of(kind: LabelKind, record: ShipmentRecord | None, *, day: date) -> type[KindForm]:
    """Return the form that one kind is ordered by."""
    if kind is LabelKind.SSCC:
        return logistic_form()
    if kind is LabelKind.BATTERY:
        return battery_form(record, day=day)
    return _FIXED[kind]
