"""Places that several sheets share, each said once: bills, vessel, ports, dates."""

from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.abroad.sheet import Entry, Value, where, who
from app.domain.shipment.record import Goods, ShipmentRecord
from app.domain.transport import Mode

PARTIES: Final = Name("Parties", "各方")
TRANSPORT: Final = Name("Transport", "运输")
CONSIGNEE: Final = Name("Consignee", "收货人")
CONTACT: Final = Name("Exporter's contact", "出口商联系人")
LINE: Final = Name("Line", "项号")
DESCRIPTION: Final = Name("Description of goods", "货物描述")
ORIGIN: Final = Name("Country of origin", "原产国")
NET_WEIGHT: Final = Name("Net weight", "净重")
GROSS_WEIGHT: Final = Name("Gross weight", "毛重")
VALUE: Final = Name("Value", "价值")
PACKAGES: Final = Name("Packages", "件数")
BY_FORWARDER: Final = Name("Provided by the forwarder", "由货代提供")
SHARED_GROSS: Final = Name(
    "The gross weight of a mixed carton is shared by the net weight of what lies in it.",
    "混装箱的毛重按箱内各货物的净重分摊。",
)
_FLOWN: Final = frozenset({Mode.AIR, Mode.COURIER})


def goods_field(record: ShipmentRecord, goods: Goods) -> str:
    """Return where the record tells of `goods`, such as goods.0."""
    return f"goods.{record.goods.index(goods)}"


def shipper(record: ShipmentRecord) -> Entry:
    """Return the place of who sends the goods."""
    return Entry(name=Name("Shipper", "托运人"), values=who(record.exporter), field="exporter")


def seller(record: ShipmentRecord) -> Entry:
    """Return the place of who sells, the exporter unless the record tells another."""
    return Entry(
        name=Name("Seller", "卖方"),
        values=who(record.details.seller or record.exporter),
        field="details.seller",
    )


def consignee(record: ShipmentRecord) -> Entry:
    """Return the place of the consignee."""
    return Entry(name=CONSIGNEE, values=who(record.consignee), field="consignee")


def deliver_to(record: ShipmentRecord) -> Entry:
    """Return the place of the warehouse that the goods go to."""
    return Entry(name=Name("Deliver to", "送货地址"), values=where(record.ship_to), field="ship_to")


def master_bill(record: ShipmentRecord, *, hint: Name | None = None) -> Entry:
    """Return the place of the master bill of lading or air waybill."""
    return Entry(
        name=Name("Master bill", "主单号"),
        values=(record.details.master_bill or record.bill_of_lading,),
        field="details.master_bill",
        hint=hint,
    )


def house_bill(record: ShipmentRecord) -> Entry:
    """Return the place of the house bill, where a forwarder issues one."""
    return Entry(
        name=Name("House bill", "分单号"),
        values=(record.details.house_bill,),
        field="details.house_bill",
        needed=False,
    )


def carrier_code(record: ShipmentRecord) -> Entry:
    """Return the place of the carrier's code: SCAC at sea, two letters in the air."""
    return Entry(
        name=Name("Carrier code (SCAC)", "船公司代码(SCAC)"),
        values=(record.details.carrier_code,),
        field="details.carrier_code",
    )


def mode(record: ShipmentRecord) -> Entry:
    """Return the place of the mode of transport; an unknown word stands for itself."""
    known = next((each for each in Mode if each == record.mode), record.mode)
    return Entry(name=Name("Mode of transport", "运输方式"), values=(known,), field="mode")


def vessel(record: ShipmentRecord) -> Entry:
    """Return the place of vessel and voyage, or of the flight."""
    flight = record.mode in _FLOWN
    return Entry(
        name=Name("Flight", "航班") if flight else Name("Vessel, voyage", "船名航次"),
        values=(" ".join(part for part in (record.vessel, record.voyage) if part),),
        field="vessel",
    )


def loading(record: ShipmentRecord) -> Entry:
    """Return the place of loading as UN/LOCODE."""
    return Entry(
        name=Name("Port of loading", "装货港"),
        values=(record.port_of_loading,),
        field="port_of_loading",
        hint=Name("UN/LOCODE", "UN/LOCODE"),
    )


def discharge(record: ShipmentRecord) -> Entry:
    """Return the place of unloading as UN/LOCODE."""
    return Entry(
        name=Name("Port of discharge", "卸货港"),
        values=(record.port_of_discharge,),
        field="port_of_discharge",
        hint=Name("UN/LOCODE", "UN/LOCODE"),
    )


def container(record: ShipmentRecord) -> Entry:
    """Return the place of container and seal; loose cargo learns them from the carrier."""
    return Entry(
        name=Name("Container, seal", "柜号、封号"),
        values=tuple(part for part in (record.container, record.seal) if part),
        field="container",
        needed=record.mode == Mode.SEA,
    )


def departure(record: ShipmentRecord) -> Entry:
    """Return the place of the day of departure."""
    return Entry(
        name=Name("Departure", "开船（起飞）日期"),
        values=(record.details.departure,),
        field="details.departure",
    )


def arrival(record: ShipmentRecord) -> Entry:
    """Return the place of the day of arrival."""
    return Entry(
        name=Name("Arrival", "到港日期"),
        values=(record.details.arrival,),
        field="details.arrival",
    )


def voyage(record: ShipmentRecord) -> tuple[Entry, ...]:
    """Return the places of the voyage in the order that filings ask for them."""
    places = (vessel, master_bill, house_bill, loading, discharge, departure, arrival, container)
    return tuple(place(record) for place in places)


def packages(record: ShipmentRecord) -> tuple[Value, ...]:
    """Return how many packages, as the UN codes them: CT is a carton."""
    return (f"{record.carton_count} CT",)
