"""The goods of a shipment record: a product as papers name it, with what only some papers ask."""

from collections.abc import Iterator
from typing import Final

from app.domain.catalogue_item.product import NO_BATTERY
from app.domain.shipment.details import Battery, GoodsDetails, LegalUnit, Part
from app.domain.shipment.record import Goods
from app.persistence.tables.plans import Shipment
from app.persistence.tables.products import CustomsProfile, Product
from app.usecases.record_parties import entity_party

_CHINA: Final = "CN"
#: Columns of a product that are flags of the catalogue too.
_FLAGS: Final = ("liquid", "powder", "magnet")


def goods_of(product: Product, shipment: Shipment) -> Goods:
    """Return a product as the papers of a shipment name it."""
    if product.value is None:
        raise ValueError(f"{product.sku} has no value, and none is made up")
    codes = {profile.country: profile for profile in product.customs}
    listing = next((each for each in product.listings if each.store_id == shipment.store_id), None)
    home, abroad = codes.get(_CHINA), codes.get(shipment.plan.destination)
    return Goods(
        sku=product.sku,
        name_zh=product.name_zh,
        name_en=product.name_en,
        origin=product.origin,
        unit=product.unit,
        unit_value=product.value,
        net_weight_g=product.weight.grams if product.weight else None,
        fnsku=(listing.fnsku or None) if listing else None,
        asin=(listing.asin or None) if listing else None,
        gtin=(listing.gtin or None) if listing else None,
        material_zh=product.material_zh or None,
        material_en=product.material_en or None,
        use_zh=product.use_zh or None,
        use_en=product.use_en or None,
        brand=product.brand or None,
        model=product.model or None,
        hs_cn=(home.hs_code or None) if home else None,
        hs_destination=(abroad.hs_code or None) if abroad else None,
        declaration_elements=(home.elements or None) if home else None,
        battery=None if product.battery == NO_BATTERY else product.battery,
        details=_details(product, home, abroad),
    )


def _details(
    product: Product, home: CustomsProfile | None, abroad: CustomsProfile | None
) -> GoodsDetails:
    supplier = product.supplier
    return GoodsDetails(
        legal_units=tuple(_legal_units(home)) if home else (),
        district=(home.district or None) if home else None,
        supplier=(supplier.name_zh or supplier.name_en) if supplier else None,
        manufacturer=entity_party(supplier) if supplier else None,
        battery=_battery(product),
        cargo_flags=tuple(flag for flag in _FLAGS if getattr(product, flag)),
        parts=tuple(part for profile in (home, abroad) if profile for part in _parts(profile)),
    )


def _legal_units(home: CustomsProfile) -> Iterator[LegalUnit]:
    for unit, per_unit in (
        (home.unit_1, home.unit_1_quantity),
        (home.unit_2, home.unit_2_quantity),
    ):
        if unit:
            yield LegalUnit(unit=unit, per_unit=per_unit)


def _battery(product: Product) -> Battery | None:
    """Return what is known of the battery; None of goods without one, or of an unknown one."""
    if product.battery == NO_BATTERY:
        return None
    battery = Battery(
        un_number=product.battery_un or None,
        watt_hours=product.battery_watt_hours,
        lithium_g=product.battery_lithium_g,
        count=product.battery_count,
        test_summary=product.battery_test or None,
    )
    return None if battery == Battery() else battery


def _parts(profile: CustomsProfile) -> Iterator[Part]:
    for line in profile.lines:
        yield Part(
            country=profile.country,
            hs_code=line.hs_code,
            name_zh=line.name_zh,
            name_en=line.name_en,
            origin=line.origin,
            share=line.share,
            net_weight_g=line.net_weight.grams if line.net_weight else None,
        )
