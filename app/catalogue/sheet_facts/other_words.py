"""Other words by which forwarders' sheets ask for a fact, by its code."""

from collections.abc import Mapping
from typing import Final

OTHER_WORDS: Final[Mapping[str, str]] = {
    "shipment-id": "FBA号 FBA编号 货件编号 货件号 FBA-ID ShipmentID",
    "reference-id": "ReferenceID 参考号 REF",
    "entry-no": "进仓号 进仓编号",
    "warehouse": "FBA仓库 仓库 收货仓库 目的仓",
    "postal-code": "邮政编码 ZIP",
    "exporter-zh": "发货人 出口抬头 公司中文名",
    "exporter-en": "Shipper 公司英文名",
    "consignee": "收件人 Consignee",
    "importer-vat": "VAT VAT号 税号",
    "importer-eori": "EORI EORI号",
    "total-cartons": "总箱数 件数合计",
    "total-gross": "总重量 总毛重 总重",
    "total-volume": "总体积 总方数 CBM",
    "total-value": "总货值 申报总值",
    "sku": "货号 商家SKU 产品SKU SellerSKU",
    "name-zh": "产品中文名 中文名称 产品中文品名 申报中文品名 品名",
    "name-en": "产品英文名 英文名称 产品英文品名 申报英文品名 Description",
    "material-zh": "材质 产品材质 Material",
    "use-zh": "用途 产品用途 Use",
    "brand": "产品品牌 牌子",
    "model": "产品型号 规格型号 规格",
    "hs-destination": "HS编码 海关编码 HSCODE HS 目的国海关编码",
    "hs-cn": "国内海关编码 中国HS编码",
    "unit-value": "单价 申报价值 产品申报单价 UnitPrice 申报单价USD",
    "amount": "总价 申报总金额 Amount",
    "quantity": "产品数量 总数量 PCS QTY 申报数量",
    "cartons": "箱数 CTNS",
    "carton-id": "箱号 货箱编号 箱唛号 FBA箱唛",
    "carton-number": "箱序 箱数序号 CNO",
    "length": "长 长度 箱长 L",
    "width": "宽 宽度 箱宽 W",
    "height": "高 高度 箱高 H",
    "gross": "重量 毛重 单箱重量 箱重 GW",
    "gross-together": "总毛重 总重 总重量 毛重合计",
    "volume-together": "总体积 体积合计 总方数 体积 CBM",
    "net": "净重 NW",
    "per-carton": "单箱个数 每箱数量",
    "battery": "带电 是否带电带磁 电池",
    "supplier": "工厂 供货商",
}


def other_words(code: str) -> tuple[str, ...]:
    """Return what else a fact is called; nothing for one that has a single name."""
    return tuple(OTHER_WORDS.get(code, "").split())
