"""Any shipment that papers can be made of, for laws over all of them."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from hypothesis import strategies as st

from app.catalogue.declaration_routes import papers_by_route, supervision_modes
from app.domain.quantities.length import Box
from app.domain.quantities.money import minor_unit
from app.domain.quantities.weight import Weight
from app.domain.shipment.details import Battery, Details, GoodsDetails, LegalUnit, Part
from app.domain.shipment.parties import Party, Place, TaxId
from app.domain.shipment.record import (
    CartonRow,
    Charge,
    Content,
    Goods,
    Incoterm,
    Programme,
    ShipmentRecord,
)

DESTINATIONS: Final = ("US", "DE", "GB", "CA", "JP", "AU")
_TERMS: Final = ("EXW", "FCA", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DDP")
_EXPORTER: Final = Party(
    name_en="Ningbo Example Trading Co., Ltd.",
    name_zh="宁波示例贸易有限公司",
    country="CN",
    address_en="100 Zhongshan West Road, Ningbo",
    address_zh="浙江省宁波市海曙区中山西路 100 号",
    uscc="91330201MA2EXAMPL8",
)
_AGENT: Final = Party(
    name_en="Example Export Agency Co., Ltd.", name_zh="示例进出口代理有限公司", country="CN"
)
_MAKER: Final = Party(
    name_en="Yongkang Example Cup Factory", country="CN", address_en="18 Industrial Road, Yongkang"
)
_CODES: Final = (None, "9617001900", "6912001000", "8509809000")
_BATTERIES: Final = (None, None, "battery-contained", "battery-packed-with", "battery-alone")
_UNITS: Final = (
    (),
    (LegalUnit(unit="035"),),
    (LegalUnit(unit="011"), LegalUnit(unit="035")),
    (LegalUnit(unit="007", per_unit=Decimal(3)),),
)


@st.composite
def parts(draw: st.DrawFn, country: str, *, grams: int) -> tuple[Part, ...]:
    """Return the lines a product declares as: their shares and weights sum to the whole."""
    count = draw(st.integers(2, min(4, grams)))
    cuts = sorted(
        draw(st.lists(st.integers(1, 999), min_size=count - 1, max_size=count - 1, unique=True))
    )
    shares = [end - start for start, end in zip([0, *cuts], [*cuts, 1000], strict=True)]
    weights = [grams // count] * (count - 1)
    return tuple(
        Part(
            country=country,
            hs_code=f"96170{number}1000",
            name_zh=f"配套件{number}号",
            name_en=f"fitted part no. {number}",
            origin=draw(st.sampled_from(["CN", "VN"])),
            share=share,
            net_weight_g=weight,
        )
        for number, (share, weight) in enumerate(
            zip(shares, [*weights, grams - sum(weights)], strict=True), start=1
        )
    )


@st.composite
def products(draw: st.DrawFn, sku: str, *, destination: str, currency: str) -> Goods:
    """Return a product, with parts here or there now and then, and with a battery or without."""
    grams = draw(st.integers(4, 2500))
    split = draw(st.sampled_from([(), (), ("CN",), (destination,), ("CN", destination)]))
    declared = tuple(part for country in split for part in draw(parts(country, grams=grams)))
    battery = draw(st.sampled_from(_BATTERIES))
    least = minor_unit(currency)
    cell = Battery(un_number="UN3481", watt_hours=Decimal("18.5"), count=1)
    return Goods(
        sku=sku,
        name_zh=draw(st.sampled_from(["不锈钢保温杯", "陶瓷马克杯"])),
        name_en=draw(st.sampled_from(["Stainless steel vacuum flask", "Ceramic mug"])),
        origin=draw(st.sampled_from(["CN", "CN", "VN"])),
        unit=draw(st.sampled_from(["PCE", "SET", "PR"])),
        unit_value=draw(st.integers(1, 999_999)) * least / draw(st.sampled_from([1, 10, 10_000])),
        net_weight_g=draw(st.sampled_from([grams, grams, grams, None])) if not declared else grams,
        hs_cn=draw(st.sampled_from(_CODES)),
        hs_destination=draw(st.sampled_from(_CODES)),
        declaration_elements=draw(st.sampled_from([None, "1|0|盛装饮料|不锈钢"])),
        battery=battery,
        details=GoodsDetails(
            legal_units=draw(st.sampled_from(_UNITS)),
            supplier=draw(st.sampled_from([None, "永康示例厂", "德化示例厂"])),
            manufacturer=draw(st.sampled_from([None, _MAKER])),
            battery=cell if battery and draw(st.booleans()) else None,
            cargo_flags=draw(st.sampled_from([(), ("magnet",)])),
            parts=declared,
        ),
    )


@st.composite
def carton_rows(draw: st.DrawFn, skus: list[str]) -> tuple[CartonRow, ...]:
    """Return rows of cartons, some mixed, with gaps between their numbers, some on pallets."""
    rows: list[CartonRow] = []
    last = 0
    for _ in range(draw(st.integers(1, 4))):
        first = last + draw(st.sampled_from([1, 1, 2, 7]))
        last = first + draw(st.sampled_from([0, 1, 20, 400]))
        inside = draw(st.lists(st.sampled_from(skus), min_size=1, max_size=3, unique=True))
        contents = tuple(Content(sku=sku, quantity=draw(st.integers(1, 99))) for sku in inside)
        rows.append(
            CartonRow(
                first=first,
                last=last,
                size=Box.of_mm(*(draw(st.integers(50, 700)) for _ in range(3))),
                gross_weight=Weight(draw(st.integers(1, 30_000))),
                contents=contents,
                pallet=draw(st.sampled_from([None, "P1"])),
            )
        )
    return tuple(rows)


def _abroad(country: str) -> Party:
    return Party(
        name_en="Example Outdoor LLC",
        country=country,
        address_en="500 Market Street",
        tax_ids=(TaxId(kind="ein", value="12-3456789"), TaxId(kind="eori", value="DE123456789")),
    )


@st.composite
def shipment_details(draw: st.DrawFn) -> Details:
    """Return what is told beside the record: the route of declaration, days, wood."""
    return Details(
        declaration_route=draw(st.sampled_from([None, *papers_by_route()])),
        agent=draw(st.sampled_from([None, _AGENT])),
        buyer=draw(st.sampled_from([None, _abroad("US")])),
        departure=draw(st.sampled_from([None, date(2026, 12, 1)])),
        wood_packing=draw(st.sampled_from([None, "none", "treated", "untreated"])),
    )


@st.composite
def any_shipment(draw: st.DrawFn) -> ShipmentRecord:
    """Return a shipment to any destination, sold or not, by any route, term, mode and currency."""
    destination = draw(st.sampled_from(DESTINATIONS))
    currency = draw(st.sampled_from(["USD", "EUR", "CNY", "JPY"]))
    skus = [f"S{number}" for number in range(draw(st.integers(1, 5)))]
    amounts = st.none() | st.integers(0, 99_999).map(lambda count: count * minor_unit(currency))
    charges = draw(st.lists(st.integers(0, 5_000), max_size=2))
    importer = draw(st.sampled_from([_abroad(destination), None]))
    return ShipmentRecord(
        reference="IP-2026-0042",
        date=date(2026, 11, 20) + timedelta(days=draw(st.integers(0, 60))),
        exporter=_EXPORTER,
        producer=draw(st.sampled_from([None, _MAKER])),
        consignee=_abroad(destination),
        importer_of_record=importer,
        ship_to=Place(name_en="Warehouse 8", address_en="24208 Dock Road", country=destination),
        notify=draw(st.sampled_from([None, _abroad(destination)])),
        destination=destination,
        mode=draw(st.sampled_from(["sea", "air", "rail", "truck", "courier"])),
        incoterm=Incoterm(term=draw(st.sampled_from(_TERMS)), place="Ningbo"),
        currency=currency,
        supervision_mode=draw(st.sampled_from([None, *supervision_modes()])),
        contract_no=draw(st.sampled_from([None, "LC-2026-118"])),
        freight=draw(amounts),
        insurance=draw(amounts),
        charges=tuple(
            Charge(name_en="Haulage", name_zh="运费", amount=count * minor_unit(currency))
            for count in charges
        ),
        sale=draw(st.booleans()),
        programme=Programme(kind=draw(st.sampled_from(["fba", "3pl"])), shipment_id="FBA17QK3M8XZ"),
        goods=tuple(
            draw(products(sku, destination=destination, currency=currency)) for sku in skus
        ),
        cartons=draw(carton_rows(skus)),
        details=draw(shipment_details()),
    )
