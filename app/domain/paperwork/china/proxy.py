"""The authorisation of a broker 代理报关委托书, with the agreement 委托报关协议 on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.china.declaration import DeclarationDraft, declaration_draft
from app.domain.paperwork.china.field import Field, Row, plain
from app.domain.paperwork.china.parties import consignor
from app.domain.paperwork.china.tables import DeclarationTables
from app.domain.paperwork.document import Lack
from app.domain.paperwork.stated import Stated
from app.domain.paperwork.totals import carton_totals
from app.domain.shipment.parties import Party
from app.domain.shipment.record import ShipmentRecord

#: How many names or codes are listed before the rest is counted.
_SHOWN: Final = 3
_PRINCIPAL: Final = Name(en="Principal", zh="委托方")
_BROKER: Final = Name(en="Broker", zh="被委托方")


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomsProxy:
    """The paper: who authorises whom, and for which goods."""

    record: ShipmentRecord
    draft: DeclarationDraft
    principal: tuple[Row, ...]
    broker: tuple[Row, ...]
    goods: tuple[Row, ...]

    def stated(self) -> Stated:
        """Return what the sheet states of the facts that papers share."""
        return self.draft.stated()


def customs_proxy(record: ShipmentRecord, *, tables: DeclarationTables) -> CustomsProxy:
    """Return the sheet for everything in the cartons."""
    draft = declaration_draft(record, tables=tables)
    principal = consignor(record)
    path = "exporter" if principal is record.exporter else "details.agent"
    return CustomsProxy(
        record=record,
        draft=draft,
        principal=tuple(_party(principal, path)),
        broker=tuple(_party(record.details.broker, "details.broker")),
        goods=tuple(_goods(draft)),
    )


def proxy_lacks(record: ShipmentRecord, *, tables: DeclarationTables) -> Iterator[Lack]:
    """Yield what the sheet shows as still to be filled in; an unknown party is one lack."""
    sheet = customs_proxy(record, tables=tables)
    for rows, whose in ((sheet.principal, _PRINCIPAL), (sheet.broker, _BROKER)):
        lacks = _lacks(rows)
        unknown = rows[0][0].lacking
        for lack in lacks[:1] if unknown else lacks:
            name = Name(en=f"{whose.en}: {lack.name.en}", zh=f"{whose.zh}{lack.name.zh}")
            yield Lack(lack.field, whose if unknown else name)
    yield from _lacks(sheet.goods)


def _lacks(rows: tuple[Row, ...]) -> list[Lack]:
    return [lack for row in rows for field in row if (lack := field.lack()) is not None]


def _party(party: Party | None, path: str) -> Iterator[Row]:
    def told(name: Name, attribute: str) -> Field:
        text = getattr(party, attribute) if party else None
        return Field(name=name, path=f"{path}.{attribute}", text=text, width=6)

    name = party.name_zh or party.name_en if party else None
    address = party.address_zh or party.address_en if party else None
    yield (
        Field(name=Name(en="Name", zh="名称"), path=path, text=name, width=12),
        told(Name(en="USCC", zh="统一社会信用代码"), "uscc"),
        told(Name(en="Customs code", zh="海关编码"), "customs_code"),
    )
    yield (
        Field(
            name=Name(en="Address", zh="地址"), path=f"{path}.address_zh", text=address, width=12
        ),
        told(Name(en="Contact", zh="联系人"), "contact"),
        told(Name(en="Phone", zh="电话"), "phone"),
    )


def _goods(draft: DeclarationDraft) -> Iterator[Row]:
    record = draft.record
    lines = [line.goods for line in draft.lines]
    names = dict.fromkeys(line.first.name for line in lines)
    codes = dict.fromkeys(line.first.hs_code for line in lines if line.first.hs_code)
    mode = draft.tables.supervision_modes.get(record.supervision_mode or "")
    yield (
        Field(
            name=Name(en="Main goods", zh="主要货物名称"), path="goods", text=_some(names), width=12
        ),
        Field(name=Name(en="HS codes", zh="HS编码"), path="goods", text=_some(codes), width=12),
    )
    yield (
        _value(draft),
        Field(
            name=Name(en="Supervision mode", zh="监管方式"),
            path="supervision_mode",
            text=mode.zh if mode else None,
            code=record.supervision_mode,
            width=10,
        ),
        Field(
            name=Name(en="Contract no.", zh="合同协议号"),
            path="contract_no",
            text=record.contract_no,
            width=8,
        ),
    )
    yield (*_packages(draft), *_carriage(record))


def _value(draft: DeclarationDraft) -> Field:
    value = draft.goods_value
    text = f"{value.currency} {value.amount:,.2f}"
    return Field(name=Name(en="Goods value", zh="货物总价"), path="goods", text=text, width=6)


def _packages(draft: DeclarationDraft) -> Iterator[Field]:
    record = draft.record
    packed = carton_totals(record)
    kind = draft.package
    yield Field(
        name=Name(en="Packages", zh="件数及包装"),
        path="details.package_kind",
        text=f"{packed.cartons} {kind.name.zh}" if kind else None,
        width=8,
    )
    yield Field(
        name=Name(en="Gross weight, kg", zh="毛重（千克）"),
        path="cartons",
        text=plain(packed.gross_weight.kilograms),
    )


def _carriage(record: ShipmentRecord) -> Iterator[Field]:
    yield Field(
        name=Name(en="Bill of lading", zh="提单号"),
        path="bill_of_lading",
        text=record.bill_of_lading,
        width=8,
    )
    departure = record.details.departure
    yield Field(
        name=Name(en="Date of export", zh="出口日期"),
        path="details.departure",
        text=departure.isoformat() if departure else None,
    )


def _some(texts: Iterable[str]) -> str | None:
    """Return the first few, and how many there are in all."""
    told = list(texts)
    shown = "、".join(told[:_SHOWN])
    return f"{shown} 等 {len(told)} 项" if len(told) > _SHOWN else shown or None
