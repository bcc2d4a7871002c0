"""Which codes the lists of a programme name: the longest prefix decides, never the sum."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.customs.assessment import ALWAYS
from app.domain.sourcing import Validity

#: Digits of the prefixes that lists name, the deciding one first.
PREFIX_DIGITS: Final = (10, 8, 6, 4, 2)

#: The heading of a prefix that a list takes out again.
OUT: Final = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A heading under which a list names a prefix, and the entry dates it does so."""

    heading: str
    validity: Validity = ALWAYS


@dataclass(frozen=True, slots=True)
class Scope:
    """The lists of one action: prefixes of 2 to 10 digits, each with the headings it falls under.

    The listings of the longest prefix of a code that has any on the day decide alone. A prefix
    may stand on several lists; which of their headings counts is for the headings to say.
    """

    listings: Mapping[str, tuple[Listing, ...]]

    def headings(self, code: str, *, day: date) -> frozenset[str]:
        """Return the headings that name `code` on `day`."""
        for digits in PREFIX_DIGITS:
            named = self.listings.get(code[:digits]) if len(code) >= digits else None
            found = frozenset(each.heading for each in named or () if each.validity.covers(day))
            if found:
                return found - {OUT}
        return frozenset()

    def ever(self, code: str) -> Iterator[Listing]:
        """Yield every listing that names `code`, whatever the day."""
        for digits in PREFIX_DIGITS:
            yield from self.listings.get(code[:digits], ())


def changing_days(validity: Validity, *, after: date) -> Iterator[date]:
    """Yield the days after `after` from which `validity` holds, and no longer holds."""
    if validity.valid_from and validity.valid_from > after:
        yield validity.valid_from
    if validity.valid_to and validity.valid_to >= after:
        yield date.fromordinal(validity.valid_to.toordinal() + 1)
