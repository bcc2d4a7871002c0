"""The small words of a label, in both languages whatever the interface speaks."""

from collections.abc import Callable
from typing import Final

from app.domain.naming import Name

#: Says a country's name in English from its ISO 3166 code.
CountryName = Callable[[str], str]

SHIP_TO: Final = Name("Ship to", "收货仓库")
SHIP_FROM: Final = Name("Ship from", "发货人")
CARTON: Final = Name("Carton", "箱号")
SHIPMENT: Final = Name("Shipment", "货件编号")
PLATFORM_REFERENCE: Final = Name("Reference ID", "Reference ID")
REFERENCE: Final = Name("Our reference", "我方编号")
CONTENTS: Final = Name("Contents", "内装")
MIXED: Final = Name("Mixed SKUs", "混装")
SINGLE: Final = Name("Single SKU", "单SKU箱")
QUANTITY: Final = Name("Quantity", "数量")
SIZE: Final = Name("Size", "尺寸")
GROSS_WEIGHT: Final = Name("Gross weight", "毛重")
NET_WEIGHT: Final = Name("Net weight", "净重")
ORIGIN: Final = Name("Origin", "原产国")
PALLET: Final = Name("Pallet", "托盘")
CARTONS: Final = Name("Cartons", "箱数")
CARTON_NUMBERS: Final = Name("Carton nos.", "箱号")
ENTRY_NO: Final = Name("Entry no.", "入仓号")
CUSTOMER: Final = Name("Customer", "客户代码")
FORWARDER: Final = Name("Forwarder", "货代")
DESTINATION: Final = Name("Destination", "目的地")
PRINT: Final = Name("Print", "印次")


def both(name: Name) -> str:
    """Return both languages beside each other, once where they are the same."""
    return name.en if name.zh == name.en else f"{name.zh} {name.en}"
