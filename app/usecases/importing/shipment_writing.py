"""What a table asks of one shipment, set against what is kept, and written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from app.persistence import plans
from app.persistence.tables.foundation import now
from app.persistence.tables.parties import Store
from app.persistence.tables.plans import Item, Plan, Shipment
from app.persistence.tables.products import Product
from app.usecases.importing.cells import Row
from app.usecases.importing.kinds import Change, Setting
from app.usecases.importing.sheaves import Sheaf
from app.usecases.importing.shipment_places import Place
from app.usecases.plan_standing import settled

_ANSWERS: Final = ("programme_number", "programme_reference", "latest_arrival")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the rows of one shipment ask for; units and product by the number of the row."""

    sheaf: Sheaf
    place: Place
    store: Store | None
    quantities: Mapping[int, tuple[Product, int]]

    @property
    def answers(self) -> dict[str, Any]:
        """Return the columns of the shipment that the rows fill."""
        said: dict[str, Any] = {
            key: self.sheaf.answers[key] for key in _ANSWERS if key in self.sheaf.answers
        }
        store = {"store_id": self.store.id} if self.store else {}
        return {**said, **store, **self.place.warehouse}

    def item(self, row: Row) -> Item | None:
        """Return the kept item that the row speaks of."""
        shipment, line = self.sheaf.shipment, self.quantities.get(row.number)
        if shipment is None or line is None:
            return None
        return next((each for each in shipment.items if each.product_id == line[0].id), None)

    def differences(self, row: Row) -> Iterator[Change]:
        """Yield what the row changes: its units, and the first row the shipment itself."""
        item, line = self.item(row), self.quantities.get(row.number)
        if item is not None and line is not None and item.quantity != line[1]:
            yield Change(key="quantity", before=item.quantity, after=line[1])
        shipment = self.sheaf.shipment
        if shipment is None or row is not self.sheaf.first:
            return
        for key in (*_ANSWERS, "warehouse_code"):
            after = self.answers.get(key)
            if after is not None and getattr(shipment, key) != after:
                yield Change(key=key, before=getattr(shipment, key) or None, after=after)
        if self.store is not None and shipment.store_id != self.store.id:
            kept = shipment.store.name if shipment.store else None
            yield Change(key="store", before=kept, after=self.store.name)


def write_shipments(
    session: Session, wanted: Sequence[Wanted], setting: Setting
) -> list[tuple[str, str]]:
    """Write the shipments, and the plans that are new; return the references of the plans."""
    new: dict[str, Plan] = {}
    touched = []
    for each in wanted:
        plan = each.sheaf.plan or _plan(session, each, new, setting)
        _write(each, plan, setting)
        session.flush()
        touched.append(("plan", plan.reference))
    return list(dict.fromkeys(touched))


def _plan(session: Session, wanted: Wanted, new: dict[str, Plan], setting: Setting) -> Plan:
    """Return a new plan under the name the table gives, else under the shipment's number."""
    answers = wanted.sheaf.answers
    name = answers.get("plan") or answers["programme_number"]
    if name not in new:
        new[name] = Plan(
            reference=plans.next_reference(session, year=setting.today.year),
            name=name,
            destination=wanted.place.destination,
            programme=wanted.place.programme,
            currency=setting.currency,
        )
        session.add(new[name])
    return new[name]


def _write(wanted: Wanted, plan: Plan, setting: Setting) -> None:
    plan.destination = plan.destination or wanted.place.destination
    plan.programme = plan.programme or wanted.place.programme
    shipment = wanted.sheaf.shipment
    if shipment is None:
        shipment = Shipment(number=_number(wanted, plan))
        plan.shipments.append(shipment)
    for key, value in wanted.answers.items():
        setattr(shipment, key, value)
    kept = {item.product_id: item for item in shipment.items}
    for product, quantity in wanted.quantities.values():
        item = kept.get(product.id)
        if item is None:
            place = len(shipment.items) + 1
            shipment.items.append(Item(product=product, position=place, quantity=quantity))
        else:
            item.quantity = quantity
    shipment.updated_at = now()
    shipment.state = settled(shipment, day=setting.today)


def _number(wanted: Wanted, plan: Plan) -> int:
    """Return the shipment's place in its plan: the one asked for, else the next."""
    following = max((each.number for each in plan.shipments), default=0) + 1
    asked: int = wanted.sheaf.answers.get("number", following)
    return asked
