"""Trade terms (Incoterms): who pays for what and where the risk passes, in plain words."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.naming import Name
from app.domain.problems import Problem, Severity
from app.domain.sourcing import Source
from app.domain.transport import Mode


class Bearer(StrEnum):
    """Who must arrange and pay for something; insurance may be nobody's duty."""

    SELLER = "seller"
    BUYER = "buyer"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeTerm:
    """One rule of one edition of the Incoterms.

    `place` says what the place named after the code must be. `import_duty` covers import
    clearance, duty and tax. `transaction_mode` is the code China's export declaration uses for it
    (成交方式).
    """

    code: str
    year: int
    name: Name
    consequence: Name
    place: Name
    risk_passes: Name
    export_clearance: Bearer
    main_freight: Bearer
    insurance: Bearer
    import_duty: Bearer
    sea_only: bool
    transaction_mode: str
    sources: tuple[Source, ...]


def check_trade_term(term: TradeTerm, *, place: str, mode: Mode) -> list[Problem]:
    """Return what is missing or unusual about `term` with the place named after it."""
    problems = []
    if not place.strip():
        problems.append(
            Problem("term-place-missing", "place", {"term": term.code, "place": term.place})
        )
    if term.sea_only and mode is not Mode.SEA:
        params = {"term": term.code}
        problems.append(Problem("term-sea-only", "term", params, Severity.ADVISORY))
    return problems
