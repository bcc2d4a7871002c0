"""Data for a certificate of origin: the goods made in China, and what could be applied for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.china.due import in_own_name
from app.domain.paperwork.document import Due, Lack, Need
from app.domain.paperwork.invoice import InvoiceLine, commercial_invoice
from app.domain.paperwork.stated import Stated, shared_parties
from app.domain.paperwork.subheadings import subheading_of
from app.domain.shipment.record import CartonRow, ShipmentRecord
from app.domain.sourcing import Source, Validity

_CHINA: Final = "CN"


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeAgreement:
    """An agreement under which goods of Chinese origin can enter `countries` at a lower rate."""

    code: str
    name: Name
    countries: tuple[str, ...]
    validity: Validity
    sources: tuple[Source, ...]

    def covers(self, record: ShipmentRecord) -> bool:
        """Return whether it holds at the destination on the day of the record."""
        return record.destination in self.countries and self.validity.covers(record.date)


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLine:
    """A product made in China: its six digits, and how many cartons hold it."""

    line: InvoiceLine
    subheading: str
    packages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginData:
    """What an application for a certificate asks; invoice number and day are the record's."""

    record: ShipmentRecord
    lines: tuple[OriginLine, ...]
    agreements: tuple[TradeAgreement, ...]

    def stated(self) -> Stated:
        """Return the parties alone: goods of other origin are left out of every figure."""
        return shared_parties(self.record)


def origin_data(record: ShipmentRecord, *, agreements: Iterable[TradeAgreement]) -> OriginData:
    """Return the lines of Chinese origin, with the agreements that the destination has."""
    return OriginData(
        record=record,
        lines=tuple(_lines(record)),
        agreements=tuple(each for each in agreements if each.covers(record)),
    )


def origin_need(
    record: ShipmentRecord,
    *,
    agreements: Iterable[TradeAgreement],
    routes: Mapping[str, bool],
) -> Need | None:
    """Return how much the data is needed: not at all where no certificate can be applied for.

    Only who declares may apply: `routes` tells of each declaration route whether that is the
    exporter or its agent.
    """
    if not in_own_name(record, routes=routes) or not any(_lines(record)):
        return None
    found = [each for each in agreements if each.covers(record)]
    if not found:
        reason = Name(
            en="Only where the importer asks for a certificate of origin.",
            zh="进口商要原产地证时才用。",
        )
        return Need(Due.OPTIONAL, reason)
    reason = Name(
        en=f"With a certificate under {' or '.join(each.name.en for each in found)} goods made in "
        "China can enter at a lower rate.",
        zh=f"办{'或'.join(each.name.zh for each in found)}原产地证，中国原产的货可享受协定税率。",
    )
    return Need(Due.CONDITIONAL, reason)


def origin_lacks(record: ShipmentRecord) -> Iterator[Lack]:
    """Yield what an application asks and the record does not tell."""
    for line in _lines(record):
        if not line.subheading:
            index = record.goods.index(line.line.goods)
            yield Lack(f"goods.{index}.hs_cn", Name(en="HS code, six digits", zh="HS编码前6位"))
            break
    if not record.details.departure:
        yield Lack("details.departure", Name(en="Departure", zh="开船（起飞）日期"))


def _lines(record: ShipmentRecord) -> Iterator[OriginLine]:
    for line in commercial_invoice(record).lines:
        if line.goods.origin == _CHINA:
            yield OriginLine(
                line=line,
                subheading=subheading_of(line.goods),
                packages=sum(row.count for row in record.cartons if _holds(row, line.goods.sku)),
            )


def _holds(row: CartonRow, sku: str) -> bool:
    return any(content.sku == sku for content in row.contents)
