"""The GS1 logistic label 物流标签: one for each pallet, or each carton where none are pallets."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from app.domain.labelling.gs1.check_digits import is_checked
from app.domain.labelling.gs1.elements import Element, element_problems
from app.domain.labelling.gs1.identifiers import Identifiers
from app.domain.labelling.gs1.sscc import is_sscc
from app.domain.labelling.pallets import outside, pallets_of
from app.domain.problems import Problem
from app.domain.quantities.weight import Weight
from app.domain.shipment.parties import Party, Place
from app.domain.shipment.record import CartonRow, ShipmentRecord

_GTIN: Final = 14
#: Kilograms with two decimals where that says it all, else with three, which always does.
_TEN_GRAMS: Final = 10
_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A pallet or a carton: what the record calls it, and the rows and counts it is made of.

    `key` names it to whoever gives out numbers. `weight` is None for a pallet, whose own weight
    nobody entered.
    """

    key: str
    own: str
    field: str
    cartons: tuple[int, ...]
    contents: tuple[tuple[CartonRow, int], ...]
    weight: Weight | None

    @property
    def quantities(self) -> dict[str, int]:
        """Return units per SKU."""
        found: dict[str, int] = {}
        for row, count in self.contents:
            for content in row.contents:
                found[content.sku] = found.get(content.sku, 0) + content.quantity * count
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class LogisticLabel:
    """Everything that one label says; the SSCC is the first of `elements`."""

    sscc: str
    elements: tuple[Element, ...]
    cartons: tuple[int, ...]
    number: int
    total: int
    reference: str
    shipper: Party
    ship_to: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which units are labelled and what was typed: values by identifier, SSCCs by unit."""

    chosen: Container[int]
    identifiers: Identifiers
    ssccs: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    typed: Mapping[str, str] = field(default_factory=lambda: _NOTHING)


def units_of(record: ShipmentRecord) -> list[Unit]:
    """Return the pallets of a shipment, its cartons where it has none."""
    return list(_pallets(record)) or list(_cartons(record))


def _pallets(record: ShipmentRecord) -> Iterator[Unit]:
    for pallet in pallets_of(record):
        index = record.cartons.index(pallet.rows[0])
        yield Unit(
            key=f"pallet:{pallet.name}",
            own=pallet.name,
            field=f"cartons.{index}.pallet",
            cartons=pallet.cartons,
            contents=tuple((row, row.count) for row in pallet.rows),
            weight=None,
        )


def _cartons(record: ShipmentRecord) -> Iterator[Unit]:
    for index, row in enumerate(record.cartons):
        for place, number in enumerate(range(row.first, row.last + 1)):
            yield Unit(
                key=f"carton:{number}",
                own=row.ids[place] if row.ids else "",
                field=f"cartons.{index}.ids.{place}",
                cartons=(number,),
                contents=((row, 1),),
                weight=row.gross_weight,
            )


def logistic_labels(
    record: ShipmentRecord, wanted: Wanted
) -> tuple[list[LogisticLabel], list[Problem]]:
    """Return the label of every unit with a chosen carton, or what must be mended first."""
    units = units_of(record)
    labels, problems = [], []
    for number, unit in enumerate(units, start=1):
        if not any(carton in wanted.chosen for carton in unit.cartons):
            continue
        sscc = wanted.ssccs.get(unit.key) or unit.own
        if not is_sscc(sscc):
            problems.append(Problem("sscc-missing", unit.field, {"value": sscc or "--"}))
            continue
        elements = tuple(_elements(record, unit, sscc=sscc, wanted=wanted))
        problems += element_problems(elements, field="elements")
        labels.append(
            LogisticLabel(
                sscc=sscc,
                elements=elements,
                cartons=unit.cartons,
                number=number,
                total=len(units),
                reference=record.reference,
                shipper=record.exporter,
                ship_to=record.ship_to,
            )
        )
    if not (labels or problems):
        problems.append(outside(record))
    problems += _repeated(label.sscc for label in labels)
    return ([], _once(problems)) if problems else (labels, [])


def _elements(
    record: ShipmentRecord, unit: Unit, *, sscc: str, wanted: Wanted
) -> Iterator[Element]:
    """Yield the SSCC, the contents where they are one product, and what else is known."""
    given = {"00": sscc, **_content(record, unit), **_known(record, unit)}
    for code, value in {**given, **wanted.typed}.items():
        if value:
            yield Element(wanted.identifiers[code], value)


def _content(record: ShipmentRecord, unit: Unit) -> dict[str, str]:
    """Return the GTIN of the goods inside and how many, where they are one product with a GTIN."""
    quantities = unit.quantities
    if len(quantities) > 1:
        return {}
    [(sku, count)] = quantities.items()
    gtin = (record.product(sku).gtin or "").rjust(_GTIN, "0")
    return {"02": gtin, "37": str(count)} if _is_gtin(gtin) else {}


def _is_gtin(text: str) -> bool:
    return len(text) == _GTIN and is_checked(text) and text.strip("0") != ""


def _known(record: ShipmentRecord, unit: Unit) -> dict[str, str]:
    postcode = "".join((record.ship_to.postal_code or "").split()).upper()
    found = {"420": postcode} if postcode else {}
    return found if unit.weight is None else {**found, **_gross_weight(unit.weight)}


def _gross_weight(weight: Weight) -> dict[str, str]:
    whole, rest = divmod(weight.grams, _TEN_GRAMS)
    return {"3303": f"{weight.grams:06d}"} if rest else {"3302": f"{whole:06d}"}


def _repeated(ssccs: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for sscc in ssccs:
        if sscc in seen:
            yield Problem("sscc-repeated", "cartons", {"value": sscc})
        seen.add(sscc)


def _once(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems of the same kind at the same place once, however many units have them."""
    found: dict[tuple[str, str, str], Problem] = {}
    for problem in problems:
        found.setdefault((problem.code, problem.field, str(problem.params)), problem)
    return list(found.values())
