"""Every cell of the record has a name in both languages, joined along its path."""

from typing import Any

from app.domain.naming import Name
from app.domain.paperwork.field_names import FIELD_NAMES, field_name
from app.usecases.shipment_record import record_schema


def test_a_name_is_joined_along_the_path_and_lists_stay_silent() -> None:
    assert field_name(("details", "broker", "name_en")) == Name(
        en="Customs broker, name in English", zh="报关行英文名称"
    )
    assert field_name(("goods",)) == Name(en="Goods", zh="货物")


def test_a_path_without_a_name_stands_for_itself() -> None:
    assert field_name(("new_key",)) == Name(en="New_key", zh="new_key")


def test_every_cell_of_the_record_has_a_name() -> None:
    """New cells of the contract are named here before they can change."""
    keys = {key for key in _keys(record_schema()) if key not in {"sku", "from", "to", "quantity"}}
    silent = {"details", "charges", "tax_ids", "value"}
    assert keys - silent <= set(FIELD_NAMES)


def _keys(schema: Any) -> set[str]:
    if isinstance(schema, dict):
        properties = schema.get("properties")
        own = set(properties) if isinstance(properties, dict) else set()
        return own.union(*(_keys(part) for part in schema.values()))
    if isinstance(schema, list):
        return set().union(*(_keys(part) for part in schema))
    return set()
