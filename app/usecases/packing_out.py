"""The packing-out checklist of a shipment: its lines, its ticks, and the sheet to sign."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.catalogue.packing_out import packing_out
from app.domain.naming import Language, Name
from app.domain.packing.cartons import totals
from app.domain.packing.limits import breaches
from app.domain.packing.rules import Carton, CartonRule, Scope, Sense, applied_rules
from app.domain.packing.statements import statements
from app.domain.packing_out.checklist import CheckItem, Checklist, Topic, Trait, checklist
from app.domain.packing_out.paper import PackingOutPaper
from app.domain.problems import Problem
from app.persistence.packing_out import PackingTick, ticks_of
from app.persistence.tables.plans import Shipment
from app.usecases import plan_numbers
from app.usecases.plan_record import packed_products, shipment_reference
from app.wording.problems import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticking:
    """What a person sends: the lines ticked, and those that stood ticked on the page they saw."""

    ticked: Collection[str]
    seen: Collection[str]


def checklist_of(shipment: Shipment, *, day: date) -> Checklist:
    """Return what the plan's programme asks of this shipment's cartons on `day`."""
    return checklist(
        packing_out().get(shipment.plan.programme),
        limits=_limits(shipment, day=day),
        traits=traits_of(shipment),
        day=day,
    )


def traits_of(shipment: Shipment) -> frozenset[Trait]:
    """Return which traits the goods in the cartons have."""
    products = packed_products(shipment)
    found = set()
    if any(product.battery != "none" for product in products):
        found.add(Trait.BATTERY)
    if any(product.liquid for product in products):
        found.add(Trait.LIQUID)
    return frozenset(found)


def _limits(shipment: Shipment, *, day: date) -> Iterator[CheckItem]:
    """Yield the programme's limits and marks that the cartons can come up against."""
    programme = plan_numbers.programme_of(shipment.plan)
    cartons = list(_cartons(shipment))
    for applied in applied_rules(programme.carton_rules if programme else (), day=day):
        rule = applied.rule
        marked = rule.sense is Sense.MARK
        needing = _needing(cartons, rule, shipment) if marked else ()
        if not needing if marked else not _concerns(rule, cartons):
            continue
        yield CheckItem(
            code=f"rule-{rule.code}",
            topic=Topic.MARK if marked else Topic.LIMIT,
            name=_said(rule),
            source=rule.source,
            stated_on=rule.stated_on,
            cartons=needing,
        )


def _cartons(shipment: Shipment) -> Iterator[tuple[int, Carton]]:
    """Yield every carton with its number."""
    for row in shipment.rows:
        group = plan_numbers.group_of(row)
        carton = Carton(
            units=group.units_per_carton, size=group.size, gross_weight=group.gross_weight
        )
        yield from ((each.number, carton) for each in row.cartons)


def _concerns(rule: CartonRule, cartons: Sequence[tuple[int, Carton]]) -> bool:
    """Return whether a limit can be about any of the cartons; what jewellery is, is not known."""
    return rule.scope is Scope.JEWELLERY or any(rule.speaks_of(carton) for _, carton in cartons)


def _needing(
    cartons: Iterable[tuple[int, Carton]], rule: CartonRule, shipment: Shipment
) -> tuple[int, ...]:
    """Return the numbers of the cartons that need the mark of `rule`."""
    place = plan_numbers.place_of(shipment)
    return tuple(number for number, carton in cartons if breaches(carton, [rule], place=place))


def _said(rule: CartonRule) -> Name:
    """Return what a limit says, and of which cartons, in both languages."""
    parts = statements(rule)
    return Name(
        " ".join(say(part, Language.EN) for part in parts),
        "".join(say(part, Language.ZH) for part in parts),
    )


def save_ticks(
    session: Session, *, shipment: Shipment, ticking: Ticking, person_id: int, day: date
) -> list[Problem]:
    """Keep new ticks and drop those taken away; ticks that others set meanwhile stay."""
    known = checklist_of(shipment, day=day).codes
    if not known.issuperset(ticking.ticked):
        return [Problem("packing-out-changed")]
    kept = ticks_of(session, shipment.id)
    for item in known.intersection(ticking.seen).difference(ticking.ticked).intersection(kept):
        session.delete(kept[item])
    session.add_all(
        PackingTick(shipment_id=shipment.id, item=item, person_id=person_id)
        for item in ticking.ticked
        if item not in kept
    )
    session.commit()
    return []


def paper_of(shipment: Shipment, *, day: date) -> PackingOutPaper:
    """Return the checklist as a sheet to print and sign."""
    programme = plan_numbers.programme_of(shipment.plan)
    summed = totals(plan_numbers.groups_of(shipment))
    return PackingOutPaper(
        reference=shipment_reference(shipment),
        made_on=day,
        programme=programme.name if programme else None,
        warehouse=shipment.warehouse_code or shipment.warehouse_name or shipment.city,
        programme_number=shipment.programme_number,
        cartons=summed.cartons,
        units=summed.units,
        gross_weight=summed.gross_weight,
        checklist=checklist_of(shipment, day=day),
    )
