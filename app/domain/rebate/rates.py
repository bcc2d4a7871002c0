"""Rebate rates by Chinese code and day, and the notices that change them for whole groups."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.naming import Name
from app.domain.sourcing import Source, Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class RebateRate:
    """What the tax bureau's library says of one code for some days.

    `percent` is None where the library states no rate: that is unknown, not nothing. `vat` is the
    rate of tax in the purchase price. `edition` is the day the library was made.
    """

    code: str
    percent: Decimal | None
    vat: Decimal | None
    validity: Validity
    edition: date
    source: str


@dataclass(frozen=True, slots=True)
class RebateStep:
    """The percentage that a notice sets for exports declared on some days."""

    percent: Decimal
    validity: Validity

    @property
    def name(self) -> Name:
        """Return the rate in words."""
        return Name(en=f"Rebate rate {self.percent}%", zh=f"退税率 {self.percent}%")


@dataclass(frozen=True, slots=True, kw_only=True)
class RebateNotice:
    """A notice that changes rates for goods of its lists; under `headings` most of them lie.

    Which codes exactly are on the lists is not in the data, so a notice warns and never decides.
    """

    code: str
    name: Name
    headings: tuple[str, ...]
    published: date
    steps: tuple[RebateStep, ...]
    sources: tuple[Source, ...]

    def concerns(self, code: str) -> bool:
        """Return whether goods of `code` may be on its lists."""
        return code.startswith(self.headings)

    def step(self, day: date) -> RebateStep | None:
        """Return what it sets for exports declared on `day`."""
        return next((step for step in self.steps if step.validity.covers(day)), None)

    def next_step(self, day: date) -> RebateStep | None:
        """Return the first step that starts after `day`."""
        starts = {s.validity.valid_from: s for s in self.steps if s.validity.valid_from}
        return next((starts[start] for start in sorted(starts) if start > day), None)


def rate_on(rates: Iterable[RebateRate], *, code: str, day: date) -> RebateRate | None:
    """Return the rate of `code`, or of the longest code it begins with, for exports on `day`."""
    fitting = [r for r in rates if r.code and code.startswith(r.code) and r.validity.covers(day)]
    return max(
        fitting, key=lambda rate: (len(rate.code), rate.validity.valid_from or day), default=None
    )
