"""What a column of a price list can hold; our own table has one column for each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from app.domain.naming import Language, Name
from app.domain.reading.headings import fold
from app.wording.captions import Caption
from app.wording.translations import msg


class Role(StrEnum):
    """One fact of a line: where it goes, what it costs, and each of its terms."""

    CHANNEL = "channel"
    MAIN_LEG = "main-leg"
    FINAL_DELIVERY = "final-delivery"
    ORIGIN = "origin"
    TAX_MODE = "tax-mode"
    CARGO = "cargo"
    COUNTRY = "country"
    AREA = "area"
    POSTCODES = "postcodes"
    WAREHOUSES = "warehouses"
    PORTS = "ports"
    FROM = "from"
    UNIT = "unit"
    PRICE = "price"
    FLAT = "flat"
    DIVISOR = "divisor"
    WEIGH_BY = "weigh-by"
    ROUND_STEP = "round-step"
    MIN_PIECE = "min-piece"
    MIN_SHIPMENT = "min-shipment"
    VOLUME_DISCOUNT = "volume-discount"
    MEASURE_LEAST = "measure-least"
    MEASURE_STEP = "measure-step"
    UNIT_WEIGHT = "unit-weight"
    LOAD_KIND = "load-kind"
    MIN_CHARGE = "min-charge"
    MIN_PIECE_CHARGE = "min-piece-charge"
    NEXT_BREAK = "next-break"
    TRANSIT = "transit"
    CLOCK_START = "clock-start"
    WAITING = "waiting"
    CLAIM_RULE = "claim-rule"


@dataclass(frozen=True, slots=True)
class RoleFact:
    """What a role is called, and the headings by which forwarders' sheets are known to name it."""

    label: Caption
    headings: tuple[str, ...] = ()

    @property
    def name(self) -> Name:
        """Return the label as a fact's name, for a problem to say."""
        return Name(en=self.label.in_(Language.EN), zh=self.label.in_(Language.ZH))

    @property
    def names(self) -> frozenset[str]:
        """Return all headings it is known by, folded."""
        own = (self.label.in_(language) for language in Language)
        return frozenset(fold(name) for name in (*own, *self.headings))


ROLES: Final[Mapping[Role, RoleFact]] = MappingProxyType(
    {
        Role.CHANNEL: RoleFact(
            Caption(msg("Channel")), ("渠道名称", "产品", "产品名称", "服务", "运输方式", "Service")
        ),
        Role.MAIN_LEG: RoleFact(Caption(msg("Main leg")), ("头程",)),
        Role.FINAL_DELIVERY: RoleFact(Caption(msg("Final delivery")), ("尾程", "派送方式")),
        Role.ORIGIN: RoleFact(Caption(msg("From where")), ("起运地", "始发地", "Origin")),
        Role.TAX_MODE: RoleFact(Caption(msg("Duty and tax")), ("包税", "Tax")),
        Role.CARGO: RoleFact(Caption(msg("Cargo taken")), ("货物类型", "Cargo")),
        Role.COUNTRY: RoleFact(Caption(msg("Country")), ("国别", "目的国")),
        Role.AREA: RoleFact(
            Caption(msg("Area")), ("分区", "地区", "目的地", "区域划分", "Zone", "Region")
        ),
        Role.POSTCODES: RoleFact(
            Caption(msg("Postcodes begin with")),
            ("邮编", "邮编开头", "邮编范围", "ZIP", "Postcode"),
        ),
        Role.WAREHOUSES: RoleFact(
            Caption(msg("Warehouses")),
            ("仓库代码", "仓库", "FBA仓", "亚马逊仓库", "仓点", "Warehouse", "FC"),
        ),
        Role.PORTS: RoleFact(Caption(msg("Ports")), ("目的港", "港口", "Port")),
        Role.FROM: RoleFact(Caption(msg("From quantity")), ("重量段", "起重", "Weight from")),
        Role.UNIT: RoleFact(Caption(msg("Price per")), ("计价单位", "单位", "Unit")),
        Role.PRICE: RoleFact(Caption(msg("Price")), ("报价", "运费", "Rate")),
        Role.FLAT: RoleFact(Caption(msg("Price for the whole lot"))),
        Role.DIVISOR: RoleFact(Caption(msg("cm³ per kg")), ("材积", "计泡", "Divisor")),
        Role.WEIGH_BY: RoleFact(Caption(msg("Weighed by")), ("计重方式",)),
        Role.ROUND_STEP: RoleFact(Caption(msg("Weight rounded up to (kg)")), ("进位",)),
        Role.MIN_PIECE: RoleFact(
            Caption(msg("Least weight of a carton (kg)")), ("单箱最低", "单件起重")
        ),
        Role.MIN_SHIPMENT: RoleFact(
            Caption(msg("Least weight of a shipment (kg)")), ("整票最低", "起运量")
        ),
        Role.VOLUME_DISCOUNT: RoleFact(Caption(msg("Volume discount")), ("分泡比例",)),
        Role.MEASURE_LEAST: RoleFact(Caption(msg("Least m³ billed")), ("最低方数",)),
        Role.MEASURE_STEP: RoleFact(Caption(msg("m³ rounded up to"))),
        Role.UNIT_WEIGHT: RoleFact(Caption(msg("Weight of a cubic metre (kg)")), ("重货比例",)),
        Role.LOAD_KIND: RoleFact(Caption(msg("Pallet or container")), ("柜型", "Container")),
        Role.MIN_CHARGE: RoleFact(
            Caption(msg("Least charge of a shipment")), ("最低收费", "最低消费", "Minimum")
        ),
        Role.MIN_PIECE_CHARGE: RoleFact(Caption(msg("Least charge of a carton"))),
        Role.NEXT_BREAK: RoleFact(Caption(msg("Next break where cheaper"))),
        Role.TRANSIT: RoleFact(
            Caption(msg("Days in transit")), ("参考时效", "时效", "时效天", "运输时效", "Transit")
        ),
        Role.CLOCK_START: RoleFact(Caption(msg("Days count from")), ("时效起算",)),
        Role.WAITING: RoleFact(Caption(msg("Days before that"))),
        Role.CLAIM_RULE: RoleFact(
            Caption(msg("Claims")), ("赔付", "赔付标准", "理赔", "延误赔付", "Claim")
        ),
    }
)
#: Roles that a column can hold once for each price; the others once for all.
MANY: Final = frozenset({Role.PRICE})
