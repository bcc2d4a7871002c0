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
#: Where a code is looked for: a product, new or kept, and its field for one country; or the page
#: of what a product declares as in one country, and the field of a part.
_PLACES: Final = (
    re.compile(r"/products/(?:new|[0-9]+)#customs\.(?P<country>[A-Z]{2})\.hs_code"),
    re.compile(r"/products/[0-9]+/declaration/(?P<country>[A-Z]{2})#parts\.[0-9]\.hs_code"),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The form that waits for a code, and the name of its field."""

    page: str
    field: str

    @property
    def country(self) -> str:
        """Return the country that the field asks the code of."""
        return _country(self.page, self.field) or _FIRST


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
    return Wanted(page, field) if _country(page, field) in destinations() else None


def _country(page: str, field: str) -> str | None:
    found = (place.fullmatch(f"{page}#{field}") for place in _PLACES)
    return next((each["country"] for each in found if each), None)


def choices() -> list[tuple[str, str]]:
    """Return the destinations with their names, the United States and the kingdom first."""
    first = (_FIRST, "GB")
    rest = sorted((country(code), code) for code in destinations() if code not in first)
    return [*((code, country(code)) for code in first), *((code, name) for name, code in rest)]
