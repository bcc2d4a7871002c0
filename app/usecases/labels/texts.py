"""Which texts of a shipment record its labels print, by their path in the record."""

from collections.abc import Iterator

from app.domain.shipment.record import ShipmentRecord


def carton_texts(record: ShipmentRecord) -> dict[str, str]:
    """Return every text that the carton labels may show."""
    return {
        "reference": record.reference,
        **{f"goods.{index}.{name}": text for index, name, text in _goods(record)},
        **_given("exporter", record.exporter, "name_zh", "name_en", "address_en", "address_zh"),
        **_given(
            "ship_to",
            record.ship_to,
            "code",
            "name_en",
            "address_en",
            "city",
            "state",
            "postal_code",
        ),
        **_given("programme", record.programme, "shipment_id", "reference_id"),
        **_given("details", record.details, "warehouse_entry_no", "customer_code"),
    }


def carton_paths(record: ShipmentRecord) -> dict[int, str]:
    """Return where the record says the id of each carton, by the carton's number."""
    return {
        row.first + place: f"cartons.{index}.ids.{place}"
        for index, row in enumerate(record.cartons)
        for place in range(row.count)
    }


def unit_texts(record: ShipmentRecord) -> dict[str, str]:
    """Return every text that the unit labels may show."""
    return {f"goods.{index}.name_en": item.name_en for index, item in enumerate(record.goods)}


def _goods(record: ShipmentRecord) -> Iterator[tuple[int, str, str]]:
    for index, item in enumerate(record.goods):
        yield index, "sku", item.sku
        yield index, "name_zh", item.name_zh
        yield index, "name_en", item.name_en


def _given(path: str, owner: object, *names: str) -> dict[str, str]:
    return {f"{path}.{name}": text for name in names if (text := getattr(owner, name))}


def pallet_texts(record: ShipmentRecord) -> dict[str, str]:
    """Return every text that pallet and logistic labels may show."""
    goods = {path: text for path, text in carton_texts(record).items() if "goods." not in path}
    return {
        **goods,
        **{
            f"cartons.{index}.pallet": row.pallet
            for index, row in enumerate(record.cartons)
            if row.pallet
        },
    }


def entry_texts(record: ShipmentRecord) -> dict[str, str]:
    """Return every text that entry marks may show."""
    return {
        **pallet_texts(record),
        **(
            _given("details.forwarder", record.details.forwarder, "name_zh", "name_en")
            if record.details.forwarder
            else {}
        ),
    }
