"""Facts as JSON that is equal for equal facts, in whatever order they were kept."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any


def plain(value: object) -> Any:
    """Return the facts as JSON; each dataclass says its kind."""
    return json.loads(json.dumps(value, default=_plain))


def _plain(value: Any) -> Any:
    match value:
        case Decimal():
            return f"{value.normalize():f}"
        case date():
            return value.isoformat()
        case frozenset():
            return sorted((plain(each) for each in value), key=str)
        case Mapping():
            return dict(value)
        case _:
            facts = {each.name: getattr(value, each.name) for each in fields(value)}
            return {"kind": type(value).__name__, **facts}
