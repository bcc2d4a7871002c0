"""Taxes that an imported schedule prints on a line: excise, and VAT at more than one rate."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from app.domain.customs.assessment import Kind, Row, Status
from app.domain.customs.duties.liabilities import cited, remark
from app.domain.customs.rates.grammar import Rate
from app.domain.customs.schedule.lines import LineMeasure
from app.domain.problems import Problem

_EXCISE: Final = "excise"


def excise_rows(printed: Iterable[LineMeasure]) -> Iterator[Row]:
    """Yield each excise duty that goods of the line may bear; none of them is worked out."""
    for measure in printed:
        if measure.programme == _EXCISE:
            yield Row(
                kind=Kind.TAX,
                programme=_EXCISE,
                status=Status.UNKNOWN,
                amount=None,
                code=measure.additional_code or measure.code,
                name=measure.name,
                rate=measure.rate.text,
                validity=measure.validity,
                source=cited(measure.source),
                notes=(remark("customs-note-excise"),),
            )


def printed_rates(
    printed: Iterable[LineMeasure], *, programme: str, percent: Decimal
) -> Iterator[Problem]:
    """Yield a remark where the line prints other rates of `programme` than the `percent` levied."""
    rates = (each.rate for each in printed if each.programme == programme)
    found = sorted({rate.percent for rate in rates if isinstance(rate, Rate)})
    if found and found != [percent]:
        yield remark("customs-note-tax-printed", rates=[f"{each:f}%" for each in found])
