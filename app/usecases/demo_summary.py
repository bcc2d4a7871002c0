"""The demo's summary: what goes where, and what a unit costs in the warehouse."""

from collections.abc import Iterator
from typing import Final

from app.domain.naming import Language
from app.domain.quantities.length import Volume
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import ShipmentRecord
from app.usecases.plan_cost import PlanCost
from app.wording.figures import figures
from app.wording.translations import msg, translations

_HEAD: Final = msg("Sample data: companies, references and rates here are made up.")
_ROUTE: Final = msg("%(reference)s: %(exporter)s to %(warehouse)s, %(term)s %(place)s")
_CARTONS: Final = msg("%(cartons)s cartons, %(units)s units, %(weight)s, %(volume)s")
_DUTY: Final = msg("Duty and fees at entry: %(amount)s")
_UNIT: Final = msg("%(sku)s: %(units)s units, %(each)s a unit in the warehouse")
_OPEN: Final = msg("At least, since part of it is not known yet.")


def summary(record: ShipmentRecord, cost: PlanCost, *, language: Language) -> str:
    """Return the summary as plain text in one language."""
    return "\n".join(_lines(record, cost, language=language)) + "\n"


def _lines(record: ShipmentRecord, cost: PlanCost, *, language: Language) -> Iterator[str]:
    say = translations(language).gettext

    def filled(sentence: str, **params: object) -> str:
        return say(sentence) % figures(params, language)

    exporter = record.exporter.name_zh if language is Language.ZH else record.exporter.name_en
    yield say(_HEAD)
    yield ""
    yield filled(
        _ROUTE,
        reference=record.reference,
        exporter=exporter,
        warehouse=record.ship_to.code or record.ship_to.name_en,
        term=record.incoterm.term,
        place=record.incoterm.place,
    )
    yield filled(
        _CARTONS,
        cartons=record.carton_count,
        units=sum(record.quantities().values()),
        weight=sum((row.gross_weight_total for row in record.cartons), Weight(0)),
        volume=sum((row.volume_total for row in record.cartons), Volume(0)),
    )
    if cost.duty is not None and cost.duty.assessment is not None:
        yield filled(_DUTY, amount=cost.duty.assessment.totals.payable)
    if cost.table is not None:
        yield ""
        for product in cost.table.products:
            yield filled(_UNIT, sku=product.sku, units=product.units, each=product.per_unit)
        if cost.table.open:
            yield say(_OPEN)
