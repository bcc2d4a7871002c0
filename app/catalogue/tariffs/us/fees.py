"""Fees of a United States entry: merchandise processing and harbor maintenance, by fiscal year."""

from datetime import date
from decimal import Decimal
from typing import Final

from app.domain.customs.fees import Fee, FeePeriod, FeeSchedule
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity
from app.domain.transport import Mode

_REVIEWED: Final = date(2026, 11, 22)
_MPF_RATE: Final = Decimal("0.3464")
_UNSEEN: Final = "official notice not seen"


def _fiscal_year(
    year: int,
    limits: tuple[str, str],
    *,
    informal: str | None = None,
    notice: str = "CBP annual notice",
) -> FeePeriod:
    """Return the figures of the fiscal year that starts on 1 October of the year before."""
    return FeePeriod(
        validity=Validity(date(year - 1, 10, 1), date(year, 9, 30)),
        percent=_MPF_RATE,
        minimum=Decimal(limits[0]),
        maximum=Decimal(limits[1]),
        informal=Decimal(informal) if informal else None,
        source=Source(f"19 CFR 24.23; fiscal year {year}, {notice}", _REVIEWED),
        doubt="fee-notice-unconfirmed" if notice == _UNSEEN else None,
    )


MERCHANDISE_PROCESSING: Final = Fee(
    code="mpf",
    name=Name(en="Merchandise processing fee", zh="货物处理费"),
    periods=(
        _fiscal_year(2021, ("27.23", "528.33")),
        _fiscal_year(2022, ("27.75", "538.40")),
        _fiscal_year(2023, ("29.66", "575.35")),
        _fiscal_year(2024, ("31.67", "614.35")),
        _fiscal_year(2025, ("32.71", "634.62")),
        _fiscal_year(2026, ("33.58", "651.50"), informal="2.69", notice="CBP Dec. 25-10"),
        _fiscal_year(2027, ("34.58", "670.86"), informal="2.77", notice=_UNSEEN),
    ),
    sources=(Source("19 CFR 24.23", _REVIEWED),),
    fixed_when_informal=True,
)

HARBOR_MAINTENANCE: Final = Fee(
    code="hmf",
    name=Name(en="Harbor maintenance fee", zh="港口维护费"),
    periods=(
        FeePeriod(
            validity=Validity(),
            percent=Decimal("0.125"),
            source=Source("19 CFR 24.24", _REVIEWED),
        ),
    ),
    sources=(Source("19 CFR 24.24", _REVIEWED),),
    modes=frozenset({Mode.SEA}),
)

FEES: Final = FeeSchedule(
    fees=(MERCHANDISE_PROCESSING, HARBOR_MAINTENANCE),
    informal_limit=Decimal(2500),
)
