"""Keeping what only papers ask of a shipment, and taking it over from the shipment before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any, Final

from sqlalchemy.orm import Session

from app.catalogue.customs_codes.packages import PACKAGES
from app.domain.problems import Problem
from app.persistence.paper_details import PaperCharge, PaperDetails, Shipment, last_told
from app.persistence.tables.foundation import now

#: Answers of the question about wood packing: none, treated (ISPM 15), untreated.
WOOD_PACKING: Final = ("none", "treated", "untreated")
#: Digits of the customs office of exit 出境关别 and of the port of exit 离境口岸.
CODE_DIGITS: Final = {"customs_of_exit": 4, "port_of_exit": 6}
#: Numbers, dates and amounts are each shipment's own; who and how is usually as before.
TAKEN_OVER: Final = (
    "payment_terms", "signatory", "buyer_entity_id", "buyer_id", "notify_id", "producer_id",
    "agent_id", "broker_id", "forwarder_id", "consolidator_id", "stuffing_address_id",
    "stuffing_id", "customs_of_exit", "port_of_exit", "package_kind", "wood_packing",
)  # fmt: skip
#: Two columns of one answer: a company or a partner, an address or a partner.
_EITHER: Final = (("buyer_entity_id", "buyer_id"), ("stuffing_address_id", "stuffing_id"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeEntry:
    """A named charge as typed; `amount` is None while it could not be read or is missing."""

    name_zh: str = ""
    name_en: str = ""
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What the page of details asks, by the names of the columns."""

    contract_no: str = ""
    contract_date: date | None = None
    payment_terms: str = ""
    signatory: str = ""
    buyer_entity_id: int | None = None
    buyer_id: int | None = None
    notify_id: int | None = None
    producer_id: int | None = None
    agent_id: int | None = None
    broker_id: int | None = None
    forwarder_id: int | None = None
    consolidator_id: int | None = None
    stuffing_address_id: int | None = None
    stuffing_id: int | None = None
    customs_of_exit: str = ""
    port_of_exit: str = ""
    package_kind: str = ""
    wood_packing: str = ""
    warehouse_entry_no: str = ""
    departure: date | None = None
    arrival: date | None = None
    freight: Decimal | None = None
    charges: tuple[ChargeEntry, ...] = ()


_PLAIN: Final = tuple(field.name for field in fields(Details) if field.name != "charges")


def check(details: Details) -> list[Problem]:
    """Return what keeps the details from being saved."""
    return [*_check_codes(details), *_check_dates(details), *_check_charges(details.charges)]


def save(session: Session, shipment: Shipment, details: Details) -> list[Problem]:
    """Save the details of a shipment, or return why not and save nothing."""
    problems = check(details)
    if problems:
        return problems
    row = _row(shipment)
    for name in _PLAIN:
        setattr(row, name, getattr(details, name))
    if _charges(row) != details.charges:
        row.charges.clear()
        session.flush()
        row.charges = [
            PaperCharge(
                position=position,
                name_zh=charge.name_zh,
                name_en=charge.name_en,
                amount=charge.amount,
            )
            for position, charge in enumerate(details.charges, start=1)
        ]
        row.updated_at = now()
    session.commit()
    return []


def details_of(shipment: Shipment) -> Details:
    """Return what is kept for the papers of a shipment."""
    row = shipment.paper_details
    if row is None:
        return Details()
    return Details(**{name: getattr(row, name) for name in _PLAIN}, charges=_charges(row))


def take_over(session: Session, shipment: Shipment) -> bool:
    """Fill what is still empty from the shipment told of last; return whether anything was."""
    last = last_told(session, besides=shipment)
    taken = _to_take(shipment, last.paper_details if last else None)
    if not taken:
        return False
    row = _row(shipment)
    for name, value in taken.items():
        setattr(row, name, value)
    session.commit()
    return True


def offered_from(session: Session, shipment: Shipment) -> Shipment | None:
    """Return the shipment whose answers would fill what is still empty in this one's."""
    last = last_told(session, besides=shipment)
    return last if last and _to_take(shipment, last.paper_details) else None


def _to_take(shipment: Shipment, last: PaperDetails | None) -> dict[str, Any]:
    """Return the answers of `last` by column that this shipment has none of its own for."""
    if last is None:
        return {}
    own = details_of(shipment)
    answered = {name for name in TAKEN_OVER if getattr(own, name)}
    for pair in _EITHER:
        if answered.intersection(pair):
            answered.update(pair)
    return {
        name: getattr(last, name)
        for name in TAKEN_OVER
        if name not in answered and getattr(last, name)
    }


def _row(shipment: Shipment) -> PaperDetails:
    if shipment.paper_details is None:
        shipment.paper_details = PaperDetails(charges=[])
    return shipment.paper_details


def _charges(row: PaperDetails) -> tuple[ChargeEntry, ...]:
    return tuple(
        ChargeEntry(name_zh=each.name_zh, name_en=each.name_en, amount=each.amount)
        for each in row.charges
    )


def _check_codes(details: Details) -> Iterator[Problem]:
    for field, digits in CODE_DIGITS.items():
        code = getattr(details, field)
        if code and not (len(code) == digits and code.isascii() and code.isdecimal()):
            yield Problem("papers-code-digits", field, {"digits": digits})
    if details.package_kind not in {"", *(package.code for package in PACKAGES)}:
        yield Problem("papers-package-kind", "package_kind")
    if details.wood_packing not in {"", *WOOD_PACKING}:
        yield Problem("papers-wood-packing", "wood_packing")


def _check_dates(details: Details) -> Iterator[Problem]:
    if details.departure and details.arrival and details.arrival < details.departure:
        yield Problem(
            "papers-arrival-before-departure", "arrival", {"departure": details.departure}
        )


def _check_charges(charges: Sequence[ChargeEntry]) -> Iterator[Problem]:
    for number, charge in enumerate(charges, start=1):
        if not (charge.name_zh or charge.name_en):
            yield Problem("papers-charge-unnamed", f"charges.{number}.name_zh")
        if charge.amount is None:
            yield Problem("papers-charge-amount", f"charges.{number}.amount")
