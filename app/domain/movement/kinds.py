"""The kinds of movement, each a set of cartons, and of change orders 改单."""

from enum import StrEnum


class MovementKind(StrEnum):
    """What a set of cartons goes through together; cartons of many shipments may share one."""

    WAREHOUSE_ENTRY = "warehouse-entry"
    FORWARDER_ORDER = "forwarder-order"
    CONTAINER = "container"
    DECLARATION = "declaration"
    ENTRY = "entry"
    APPOINTMENT = "appointment"


class ChangeKind(StrEnum):
    """Why what goes differs from what was planned: 少货, 分批发货, 甩货, 退关, 取消货件."""

    SHORTFALL = "shortfall"
    PART_SHIPPED = "part-shipped"
    ROLLED = "rolled"
    DECLARATION_CANCELLED = "declaration-cancelled"
    SHIPMENT_CANCELLED = "shipment-cancelled"
