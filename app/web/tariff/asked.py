"""What the search for a code is asked, read from the address and written back into links."""

import re
from dataclasses import dataclass
from typing import Final

from flask import abort, request

from app.domain.reading.text import clean
from app.usecases.landed_cost import destinations
from app.web.rendering import country

_FIRST: Final = "US"
_MOST_LETTERS: Final = 120
#: Where a code is looked for: a product, new or kept, and its field for one country.
_PAGE: Final = re.compile(r"/products/(?:new|[0-9]+)")
_FIELD: Final = re.compile(r"customs\.([A-Z]{2})\.hs_code")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The form that waits for a code, and the name of its field."""

    page: str
    field: str

    @property
    def country(self) -> str:
        """Return the country that the field asks the code of."""
        found = _FIELD.fullmatch(self.field)
        return found.group(1) if found else _FIRST


@dataclass(frozen=True, slots=True)
class Asked:
    """The words or digits, the destination whose schedule is searched, and who waits, if any."""

    query: str
    country: str
    wanted: Wanted | None

    def link(self, **changes: str) -> dict[str, str]:
        """Return the query of a link that keeps what was asked."""
        waiting = {"page": self.wanted.page, "field": self.wanted.field} if self.wanted else {}
        kept = {"q": self.query, "to": self.country, **waiting, **changes}
        return {key: value for key, value in kept.items() if value}


def asked(destination: str | None = None) -> Asked:
    """Return what the address asks; an unknown destination in its path is not found."""
    if destination is not None and destination not in destinations():
        abort(404)
    chosen = destination or request.args.get("to", _FIRST)
    return Asked(
        query=clean(request.args.get("q", ""))[:_MOST_LETTERS],
        country=chosen if chosen in destinations() else _FIRST,
        wanted=wanted(request.args.get("page", ""), request.args.get("field", "")),
    )


def wanted(page: str, field: str) -> Wanted | None:
    """Return who waits for a code; None for what no product asks."""
    known = _FIELD.fullmatch(field)
    if not _PAGE.fullmatch(page) or not known or known.group(1) not in destinations():
        return None
    return Wanted(page, field)


def choices() -> list[tuple[str, str]]:
    """Return the destinations with their names, the United States and the kingdom first."""
    first = (_FIRST, "GB")
    rest = sorted((country(code), code) for code in destinations() if code not in first)
    return [*((code, country(code)) for code in first), *((code, name) for name, code in rest)]
