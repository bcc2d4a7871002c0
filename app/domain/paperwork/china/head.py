"""The head and foot of a declaration, place by place in the order of the form."""

from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.china.declaration import Declaration, DeclarationDraft
from app.domain.paperwork.china.field import Field, Row
from app.domain.paperwork.china.packed import packed_row
from app.domain.paperwork.china.parties import consignor, producer, trading_country
from app.domain.shipment.parties import Party

#: What stands for goods that bear no marks.
NO_MARKS: Final = "N/M"
#: What stands for an overseas consignee who is not known.
NO_CONSIGNEE: Final = "NO"


def head(draft: DeclarationDraft, declaration: Declaration) -> tuple[Row, ...]:
    """Return the rows above the lines of one declaration."""
    return (
        (
            Field(name=Name(en="Pre-entry no.", zh="预录入编号"), width=12),
            Field(name=Name(en="Customs no.", zh="海关编号"), width=12),
        ),
        _numbers(draft),
        _conveyance(draft),
        _regime(draft),
        _route(draft),
        packed_row(draft, declaration),
        _remarks(draft),
    )


def foot(draft: DeclarationDraft) -> tuple[Row, ...]:
    """Return the rows below the lines; what only importers confirm stays empty."""
    broker = draft.record.details.broker
    return (
        (
            Field(name=Name(en="Special relationship", zh="特殊关系确认")),
            Field(name=Name(en="Influence on price", zh="价格影响确认")),
            Field(name=Name(en="Royalties paid", zh="支付特许权使用费确认")),
            Field(name=Name(en="Formula price", zh="公式定价确认")),
            Field(name=Name(en="Provisional price", zh="暂定价格确认")),
            Field(name=Name(en="Self-declared, self-paid", zh="自报自缴")),
        ),
        (
            _party(Name(en="Declarant", zh="申报单位"), broker, "details.broker", width=14),
            Field(name=Name(en="Endorsement by customs", zh="海关批注及签章"), width=10),
        ),
    )


def _party(name: Name, party: Party | None, path: str, *, width: int = 9) -> Field:
    if party is None:
        return Field(name=name, path=path, width=width)
    codes = " ".join(filter(None, (party.uscc, party.customs_code)))
    return Field(
        name=name, path=path, text=party.name_zh or party.name_en, code=codes or None, width=width
    )


def _numbers(draft: DeclarationDraft) -> Row:
    details = draft.record.details
    told = details.customs_of_exit
    usual = draft.tables.office_of(draft.record.port_of_loading)
    office = draft.tables.offices.get(told) if told else usual
    return (
        _party(
            Name(en="Domestic consignor", zh="境内发货人"), consignor(draft.record), "details.agent"
        ),
        Field(
            name=Name(en="Customs of exit", zh="出境关别"),
            width=5,
            path="details.customs_of_exit",
            text=office.name.zh if office else None,
            code=told or (usual.code if usual else None),
        ),
        Field(name=Name(en="Export date", zh="出口日期"), width=3),
        Field(name=Name(en="Declaration date", zh="申报日期"), width=3),
        Field(name=Name(en="Record no.", zh="备案号"), width=4),
    )


def _conveyance(draft: DeclarationDraft) -> Row:
    record = draft.record
    mode = draft.tables.transport_modes.get(record.mode)
    return (
        Field(
            name=Name(en="Overseas consignee", zh="境外收货人"),
            width=9,
            text=record.consignee.name_en.strip() or NO_CONSIGNEE,
        ),
        Field(
            name=Name(en="Mode of transport", zh="运输方式"),
            width=4,
            path="mode",
            text=mode.name.zh if mode else None,
            code=mode.code if mode else None,
        ),
        Field(
            name=Name(en="Conveyance and voyage", zh="运输工具名称及航次号"),
            width=6,
            path="vessel",
            text="/".join(filter(None, (record.vessel, record.voyage))) or None,
        ),
        Field(
            name=Name(en="Bill of lading", zh="提运单号"),
            width=5,
            path="bill_of_lading",
            text=record.bill_of_lading,
        ),
    )


def _regime(draft: DeclarationDraft) -> Row:
    record, tables = draft.record, draft.tables
    mode = tables.supervision_modes.get(record.supervision_mode or "")
    levy = tables.levies.get(tables.levy(record.supervision_mode))
    return (
        _party(Name(en="Producer or seller", zh="生产销售单位"), producer(record), "exporter"),
        Field(
            name=Name(en="Supervision mode", zh="监管方式"),
            width=7,
            path="supervision_mode",
            text=mode.zh if mode else None,
            code=record.supervision_mode,
        ),
        Field(
            name=Name(en="Levy nature", zh="征免性质"),
            width=4,
            path=None if mode else "supervision_mode",
            text=levy.name.zh if levy else None,
            code=levy.code if levy else None,
        ),
        Field(name=Name(en="Licence no.", zh="许可证号"), width=4),
    )


def _route(draft: DeclarationDraft) -> Row:
    record, tables = draft.record, draft.tables
    trading = trading_country(record)
    return (
        Field(
            name=Name(en="Contract no.", zh="合同协议号"),
            width=6,
            path="contract_no",
            text=record.contract_no,
        ),
        Field(
            name=Name(en="Trading country", zh="贸易国（地区）"),
            width=4,
            path="details.buyer" if trading else None,
            country=trading,
            code=tables.country(trading) if trading else None,
        ),
        Field(
            name=Name(en="Country of arrival", zh="运抵国（地区）"),
            width=4,
            path="destination",
            country=record.destination,
            code=tables.country(record.destination),
        ),
        Field(
            name=Name(en="Port of destination", zh="指运港"),
            width=5,
            path="port_of_discharge",
            port=record.port_of_discharge,
        ),
        Field(
            name=Name(en="Port of exit", zh="离境口岸"),
            width=5,
            path="details.port_of_exit",
            code=record.details.port_of_exit,
        ),
    )


def _remarks(draft: DeclarationDraft) -> Row:
    container = draft.record.container
    held = f"集装箱号：{container}" if container else None
    return (
        Field(name=Name(en="Attached documents and numbers", zh="随附单证及编号"), width=10),
        Field(
            name=Name(en="Marks and remarks", zh="标记唛码及备注"),
            width=14,
            text="；".join(filter(None, (NO_MARKS, held))),
        ),
    )
