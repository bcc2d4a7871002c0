"""What a table can say of a shipment and of what is in it."""

from typing import Final

from babel import Locale

from app.catalogue.countries import destinations
from app.catalogue.programmes import programmes
from app.domain.naming import Name
from app.domain.reading.headings import Kind
from app.usecases.importing.fields import Field
from app.usecases.importing.product_fields import SKU
from app.wording.captions import Caption
from app.wording.translations import msg


def _country(code: str) -> Name:
    english, chinese = (Locale.parse(tag).territories[code] for tag in ("en", "zh_Hans"))
    return Name(en=english, zh=chinese)


SHIPMENT_NUMBER: Final = Field(
    key="programme_number", label=Caption(msg("Shipment number of the platform")),
    capitals=True, example="FBA17QK3M8XZ",
    aliases=(
        "fba number", "fba no", "fba号", "货件编号", "货件号", "fba货件号", "fba编号",
        "shipment id", "fba shipment id", "客户订单号", "货件编号fba号",
    ),
)  # fmt: skip
SHIPMENT_FIELDS: Final = (
    SHIPMENT_NUMBER,
    Field(
        key="plan", label=Caption(msg("Plan, by reference or name")), example="IP-2026-0042",
        aliases=("plan", "计划", "发货计划", "计划编号", "计划号", "plan no", "plan reference"),
    ),
    Field(
        key="number", label=Caption(msg("Shipment no. in the plan")), kind=Kind.COUNT, example="1",
        aliases=("shipment no", "货件序号", "序号"),
    ),
    Field(
        key="programme_reference", label=Caption(msg("Reference ID")), capitals=True,
        example="3KXQ9L2M", aliases=("amazon reference id", "参考号", "亚马逊参考号", "po"),
    ),
    Field(
        key="destination", label=Caption(msg("Destination country")), kind=Kind.CHOICE,
        example="US", aliases=("目的国", "国家", "country", "destination", "站点"),
        choices=tuple((code, _country(code)) for code in destinations()),
    ),
    Field(
        key="programme", label=Caption(msg("Programme")), kind=Kind.CHOICE, example="fba-us",
        aliases=("项目", "入仓项目", "仓库类型"),
        choices=tuple((code, each.name) for code, each in programmes().items()),
    ),
    Field(
        key="warehouse_code", label=Caption(msg("Warehouse code")), capitals=True, example="ONT8",
        aliases=(
            "fc", "仓库代码", "仓库", "目的仓", "收货仓库", "fba仓库", "仓库编号",
            "fulfillment center",
        ),
    ),
    Field(
        key="store", label=Caption(msg("Store")), example="Lumocove US",
        aliases=("店铺", "店铺名称", "账号"),
    ),
    Field(
        key="latest_arrival", label=Caption(msg("Latest arrival at the warehouse")),
        kind=Kind.DATE, example="2026-12-20",
        aliases=("最晚到仓", "最晚到仓日期", "最晚到仓时间", "最迟到仓", "latest arrival"),
    ),
    SKU,
    Field(
        key="quantity", label=Caption(msg("Quantity")), kind=Kind.COUNT, required=True,
        example="480",
        aliases=("units", "qty", "pcs", "件数", "发货数量", "发货量", "数量", "申报数量", "总数量"),
    ),
)  # fmt: skip
RECEIPT_FIELDS: Final = (
    Field(
        key="shipment", label=Caption(msg("Shipment, by its number or reference")), capitals=True,
        required=True, example="FBA17QK3M8XZ",
        aliases=(*SHIPMENT_NUMBER.aliases, "shipment", "货件", "shipment number"),
    ),
    SKU,
    Field(
        key="received", label=Caption(msg("Units received")), kind=Kind.COUNT, required=True,
        example="476",
        aliases=(
            "received", "quantity received", "接收数量", "已接收", "收货数量", "入库数量",
            "签收数量", "received quantity",
        ),
    ),
    Field(
        key="damaged", label=Caption(msg("Units damaged")), kind=Kind.COUNT, example="2",
        aliases=("damaged", "破损", "破损数量", "残损数量"),
    ),
    Field(
        key="missing", label=Caption(msg("Units missing")), kind=Kind.COUNT, example="2",
        aliases=("missing", "少收", "缺少", "丢失数量", "少货数量"),
    ),
    Field(
        key="counted_on", label=Caption(msg("Counted on")), kind=Kind.DATE, example="2026-12-22",
        aliases=("date", "日期", "接收日期", "入库日期", "received date", "盘点日期"),
    ),
    Field(
        key="note", label=Caption(msg("Note")), example="",
        aliases=("备注", "remark", "remarks", "notes"),
    ),
)  # fmt: skip
