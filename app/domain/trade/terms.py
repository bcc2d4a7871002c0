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


def check_trade_term(term: TradeTerm, *, mode: Mode) -> list[Problem]:
    """Return advice when a term for ships is chosen for goods that go another way."""
    if not term.sea_only or mode is Mode.SEA:
        return []
    return [Problem("term-sea-only", "incoterm", {"term": term.code}, Severity.ADVISORY)]
