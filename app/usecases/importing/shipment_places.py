"""Where the rows of a shipment send it: destination, programme and warehouse, one from another."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.catalogue.programmes import programme_for, programmes
from app.catalogue.warehouses import warehouse
from app.domain.addressing.warehouses import Warehouse
from app.usecases.importing.sheaves import Sheaf
from app.usecases.warehouse_places import listed_place


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The plan's destination and programme, and what the shipment keeps of its warehouse."""

    destination: str
    programme: str
    warehouse: Mapping[str, str]


def place_of(sheaf: Sheaf) -> Place:
    """Return where the rows send the shipment; what contradicts the plan or is open is refused.

    The table's own word goes first, then the plan's, then what the listed warehouse implies.
    """
    plan, code = sheaf.plan, sheaf.answers.get("warehouse_code", "")
    listed = warehouse(code)
    kept = {"destination": plan.destination, "programme": plan.programme} if plan else {}
    for key, value in kept.items():
        if value and sheaf.answers.get(key, value) != value:
            sheaf.refuse("import-plan-differs", key, kept=value)
    destination = kept.get("destination") or sheaf.answers.get("destination", "")
    destination = destination or (listed.country if listed else "")
    programme = kept.get("programme") or sheaf.answers.get("programme", "")
    programme = programme or _implied(listed, destination)
    _check(sheaf, listed, destination=destination, programme=programme)
    return Place(
        destination=destination,
        programme=programme,
        warehouse=_kept_of(listed, code, destination) if code else {},
    )


def _implied(listed: Warehouse | None, destination: str) -> str:
    if listed is None or listed.country != destination:
        return ""
    programme = programme_for(listed.programme_kind, listed.country)
    return programme.code if programme else ""


def _check(sheaf: Sheaf, listed: Warehouse | None, *, destination: str, programme: str) -> None:
    if not destination:
        sheaf.refuse("import-destination-needed", "destination")
    elif listed is not None and listed.country != destination:
        sheaf.refuse("import-warehouse-elsewhere", "warehouse_code", country=listed.country)
    found = programmes().get(programme)
    if found is None:
        return
    if destination and not found.receives_in(destination):
        sheaf.refuse("plan-programme-elsewhere", "programme", programme=found.name)
    number = sheaf.answers.get("programme_number", "")
    if number and not found.numbering.accepts_shipment_id(number):
        sheaf.refuse("import-number-form", "programme_number", programme=found.name)


def _kept_of(listed: Warehouse | None, code: str, country: str) -> dict[str, str]:
    """Return the columns of a shipment that its warehouse fills."""
    if listed is None:
        return {"warehouse_code": code, "country": country}
    return {**listed_place(listed), "country": listed.country}
