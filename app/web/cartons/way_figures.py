"""The figures that ways to pack are compared by, each as a line of the table."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.domain.freight.weighing import ChargeableWeight
from app.domain.quantities.money import Money
from app.usecases.stowing.carton_freight import Charge
from app.usecases.stowing.carton_ways import Way, Ways
from app.web.i18n import _, ngettext
from app.web.rendering import named
from app.wording.figures import money, number, rounded, volume, weight


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of every way, in their order; a figure that is not known says so."""

    label: Any
    cells: tuple[str, ...]
    note: str = ""


def lines(ways: Ways, fee: Money | None) -> list[Line]:
    """Return the lines of the comparison."""
    return [*_sizes(ways), *_bill(ways), *_identical(ways, fee)]


def savings(ways: Ways, way: Way, fee: Money | None) -> list[str]:
    """Return what a way saves against the one measured against, or takes more."""
    measure = ways.measure
    if measure is None or way is measure or not way.complete:
        return []
    found = [_cartons_less(measure.totals.cartons - way.totals.cartons)]
    if measure.charge is not None and way.charge is not None:
        found.append(_charge_less(measure.charge, way.charge))
    if measure.price is not None and way.price is not None:
        found.append(_freight_less(measure.price - way.price))
    if fee is not None:
        found.append(_fee_less(fee * (ways.units_short(measure) - ways.units_short(way))))
    return [sentence for sentence in found if sentence] or [_("No difference")]


def _sizes(ways: Ways) -> Iterator[Line]:
    yield _line(ways, _("Cartons"), lambda way: number(way.totals.cartons))
    yield _line(ways, _("Different rows"), lambda way: number(len(way.groups)))
    yield _line(ways, _("Filled"), _filled)
    yield _line(ways, _("Gross weight"), lambda way: weight(way.totals.gross_weight))
    yield _line(ways, _("Volume"), lambda way: volume(way.totals.volume))


def _bill(ways: Ways) -> Iterator[Line]:
    freight = ways.freight
    if freight is None:
        return
    service = named(freight.line.name)
    if freight.divisor is None:
        label = _("Billed quantity (m³ or tonnes)")
    else:
        label = _("Chargeable weight (÷%(divisor)s)", divisor=freight.divisor)
    note = _("%(service)s, %(card)s", service=service, card=named(freight.card.name))
    yield _line(ways, label, lambda way: _charged(way.charge), note=str(note))
    yield _line(ways, _("Freight"), lambda way: money(way.price) if way.price else _("not known"))


def _identical(ways: Ways, fee: Money | None) -> Iterator[Line]:
    if ways.least == 1:
        return
    label = _("Items without %(least)s identical cartons", least=ways.least)
    yield _line(ways, label, lambda way: number(len(way.short)))
    if fee is not None:
        said = _("Placement fee at stake")
        yield _line(ways, said, lambda way: money((fee * ways.units_short(way)).rounded()))


def _line(ways: Ways, label: Any, cell: Callable[[Way], object], note: str = "") -> Line:
    return Line(label, tuple(str(cell(way)) for way in ways.ways), note)


def _filled(way: Way) -> str:
    if way.fill is None:
        return str(_("not known"))
    share = Decimal(way.fill.numerator * 100) / way.fill.denominator
    return f"{rounded(share, places=1)} %"


def _charged(charge: Charge | None) -> str:
    if charge is None:
        return str(_("not known"))
    if isinstance(charge, ChargeableWeight):
        return weight(charge.chargeable)
    return number(charge.chargeable)


def _cartons_less(less: int) -> str:
    if less > 0:
        return str(ngettext("%(num)s carton less", "%(num)s cartons less", less))
    return str(ngettext("%(num)s carton more", "%(num)s cartons more", -less)) if less else ""


def _charge_less(measure: Charge, charge: Charge) -> str:
    less = measure.quantity - charge.quantity
    unit = "kg" if isinstance(charge, ChargeableWeight) else "m³"
    figure = f"{number(abs(less))} {unit}"
    if less > 0:
        return str(_("%(figure)s less to pay freight for", figure=figure))
    return str(_("%(figure)s more to pay freight for", figure=figure)) if less else ""


def _freight_less(less: Money) -> str:
    if less.amount > 0:
        return str(_("%(amount)s less freight", amount=money(less.rounded())))
    return str(_("%(amount)s more freight", amount=money((-less).rounded()))) if less.amount else ""


def _fee_less(less: Money) -> str:
    if less.amount > 0:
        return str(_("%(amount)s less fee at stake", amount=money(less.rounded())))
    more = money((-less).rounded())
    return str(_("%(amount)s more fee at stake", amount=more)) if less.amount else ""
