"""The facts a paper is made from, and the hash by which a later change shows."""

import hashlib
import json
from collections.abc import Mapping
from typing import Final

from app.domain.shipment.record import ShipmentRecord
from app.usecases.shipment_record import write_record

#: The day of printing makes no paper out of date.
_PASSING: Final = frozenset({"date"})


def facts_of(record: ShipmentRecord) -> dict[str, object]:
    """Return the facts a paper is made from and keeps: the record as JSON writes it."""
    return write_record(record)


def facts_hash(facts: Mapping[str, object]) -> str:
    """Return the SHA-256 of `facts` in one fixed spelling, the day left out."""
    lasting = {key: value for key, value in facts.items() if key not in _PASSING}
    spelled = json.dumps(lasting, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(spelled.encode()).hexdigest()
