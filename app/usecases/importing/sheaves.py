"""The rows of a table that speak of one shipment, and the shipment they mean."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy.orm import Session

from app.persistence.imports import plans_called, shipments_of_numbers
from app.persistence.tables.plans import Plan, Shipment
from app.usecases.importing.cells import Row

#: What every row of one shipment has to agree on.
SHARED: Final = (
    "plan", "number", "programme_number", "programme_reference", "destination", "programme",
    "warehouse_code", "store", "latest_arrival",
)  # fmt: skip
_FIRST: Final = 1

Identity = tuple[str, int]


@dataclass(slots=True)
class Sheaf:
    """One shipment's rows, what they agree on, and what is kept of it: a plan, a shipment."""

    rows: list[Row] = field(default_factory=list)
    answers: dict[str, Any] = field(default_factory=dict)
    plan: Plan | None = None
    shipment: Shipment | None = None

    @property
    def first(self) -> Row:
        """Return the row that faults of the whole shipment stand in."""
        return self.rows[0]

    def place(self, key: str) -> tuple[Row, str]:
        """Return the row that gives the answer `key`, else the first row, and the key."""
        return next((row for row in self.rows if key in row.values), self.first), key

    def refuse(self, code: str, key: str, **params: object) -> None:
        """Note what is wrong with the answer `key` in the row that gives it."""
        row, _key = self.place(key)
        row.refuse(code, key, **params)


def identity(row: Row) -> Identity | None:
    """Return by which name a row's shipment goes; None when the row names none."""
    number = row.values.get("programme_number")
    if number:
        return number, 0
    plan = row.values.get("plan")
    return (plan, row.values.get("number", _FIRST)) if plan else None


def gather(session: Session, rows: Sequence[Row]) -> list[Sheaf]:
    """Return the rows by shipment, each with the plan and the shipment it means."""
    sheaves: dict[Identity, Sheaf] = {}
    for row in rows:
        own = identity(row)
        if own is None:
            row.refuse("import-shipment-nameless", "programme_number")
        else:
            _add(sheaves.setdefault(own, Sheaf()), row)
    _find(session, list(sheaves.values()))
    return list(sheaves.values())


def _add(sheaf: Sheaf, row: Row) -> None:
    """Take a row in; where it contradicts an earlier one about the shipment, it is refused."""
    sheaf.rows.append(row)
    for key in SHARED:
        if key not in row.values:
            continue
        said = sheaf.answers.setdefault(key, row.values[key])
        if said != row.values[key]:
            row.refuse("import-contradiction", key, row=sheaf.place(key)[0].number)


def _find(session: Session, sheaves: Sequence[Sheaf]) -> None:
    numbers = [each.answers["programme_number"] for each in sheaves if _numbered(each)]
    kept: dict[str, list[Shipment]] = {}
    for shipment in shipments_of_numbers(session, numbers):
        kept.setdefault(shipment.programme_number, []).append(shipment)
    plans = _plans(session, sheaves)
    for sheaf in sheaves:
        sheaf.plan = plans.get(sheaf.answers.get("plan", ""))
        own = kept.get(sheaf.answers.get("programme_number", ""), [])
        if len(own) > 1:
            sheaf.refuse("import-shipment-ambiguous", "programme_number", count=len(own))
        elif own:
            _take(sheaf, own[0])
        elif sheaf.plan is not None:
            sheaf.shipment = _in_plan(sheaf, sheaf.plan)


def _numbered(sheaf: Sheaf) -> bool:
    return "programme_number" in sheaf.answers


def _plans(session: Session, sheaves: Sequence[Sheaf]) -> Mapping[str, Plan]:
    """Return the plans by what the table calls them; a reference goes before a name."""
    asked = {each.answers["plan"] for each in sheaves if "plan" in each.answers}
    found = plans_called(session, asked)
    by_name = {plan.name: plan for plan in found}
    return by_name | {plan.reference: plan for plan in found}


def _take(sheaf: Sheaf, shipment: Shipment) -> None:
    if sheaf.plan is not None and sheaf.plan.id != shipment.plan_id:
        sheaf.refuse("import-other-plan", "plan", plan=shipment.plan.reference)
    sheaf.shipment, sheaf.plan = shipment, shipment.plan


def _in_plan(sheaf: Sheaf, plan: Plan) -> Shipment | None:
    """Return the plan's shipment that the rows mean: by its place, or one that waits for them."""
    number = sheaf.answers.get("number")
    if number is None and _numbered(sheaf):
        return next(_waiting(plan), None)
    own = next((each for each in plan.shipments if each.number == (number or _FIRST)), None)
    if own is not None and own.programme_number and _numbered(sheaf):
        sheaf.refuse("import-other-number", "number", number=own.programme_number)
    return own


def _waiting(plan: Plan) -> Iterator[Shipment]:
    """Yield the plan's shipments that have neither a number nor items yet."""
    return (each for each in plan.shipments if not each.programme_number and not each.items)
