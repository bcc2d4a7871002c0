"""The EU asks six-digit codes and seller and buyer; Great Britain's reduced set does not."""

from app.domain.paperwork.abroad.entry_summary import eu_entry_summary, gb_entry_summary
from app.domain.paperwork.stated import Fact
from app.domain.transport import Mode
from tests.factories.sheets import column, lacking, told
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record

_FORWARDER = {"name_en": "Sample Forwarding", "address_en": "1 Port Road", "country": "CN"}


def _names(record_sheet: object) -> set[str]:
    sections = getattr(record_sheet, "sections", ())
    return {entry.name.en for section in sections for entry in section.entries}


def test_the_eu_asks_for_seller_and_buyer_and_six_digits() -> None:
    sheet = eu_entry_summary(shipment_record())
    assert {"Consignor", "Consignee", "Seller", "Buyer"} <= _names(sheet)
    assert column(sheet, "HS, six digits") == [("961700",), ("691200",)]
    assert sheet.stated()[Fact.SUBHEADINGS] == frozenset({"961700", "691200"})


def test_great_britain_asks_for_neither() -> None:
    sheet = gb_entry_summary(shipment_record())
    assert not {"Seller", "Buyer"} & _names(sheet)
    assert "HS, six digits" not in [each.name.en for each in sheet.columns]
    assert Fact.SUBHEADINGS not in sheet.stated()


def test_goods_are_described_in_plain_words_with_material_and_use() -> None:
    (flask,), _mug = column(eu_entry_summary(shipment_record()), "Description of goods")
    assert flask == "Stainless steel vacuum flask, stainless steel 304, keeping drinks warm"


def test_an_eori_stands_with_its_party() -> None:
    importer = {
        "name_en": "Beispiel GmbH",
        "address_en": "1 Hafenstrasse, Hamburg",
        "country": "DE",
        "tax_ids": [
            {"kind": "eori", "value": "DE123456789012345"},
            {"kind": "vat", "value": "DE136695976"},
        ],
    }
    sheet = eu_entry_summary(shipment_record(importer_of_record=importer, sale=True))
    assert "EORI DE123456789012345" in told(sheet, "Buyer")
    assert "DE136695976" not in "".join(map(str, told(sheet, "Buyer")))


def test_unsold_goods_have_their_owner_in_the_place_of_a_buyer() -> None:
    assert told(eu_entry_summary(shipment_record()), "Buyer")[0] == (
        "Ningbo Example Trading Co., Ltd."
    )


def test_a_mode_is_told_by_its_name_and_an_unknown_word_as_it_is() -> None:
    assert told(eu_entry_summary(shipment_record()), "Mode of transport") == (Mode.SEA,)
    barge = eu_entry_summary(shipment_record(mode="barge"))
    assert told(barge, "Mode of transport") == ("barge",)


def test_whoever_lodges_it_is_lacking_until_the_forwarder_is_known() -> None:
    assert "details.forwarder" in lacking(gb_entry_summary(shipment_record()))
    known = shipment_record(details={"forwarder": _FORWARDER})
    assert "details.forwarder" not in lacking(gb_entry_summary(known))


def test_a_un_number_is_asked_only_of_goods_with_batteries() -> None:
    assert "goods.0.details.battery" not in lacking(eu_entry_summary(shipment_record()))
    goods = shipment_document()["goods"]
    goods[0]["battery"] = "battery-contained"
    assert "goods.0.details.battery" in lacking(eu_entry_summary(shipment_record(goods=goods)))
    goods[0]["details"] = {"battery": {"un_number": "UN3481"}}
    sheet = eu_entry_summary(shipment_record(goods=goods))
    assert column(sheet, "UN no.") == [("UN3481",), (None,)]


def test_by_air_no_container_is_asked_for_and_a_flight_is_named() -> None:
    sheet = eu_entry_summary(shipment_record(mode="air", vessel="CA", voyage="1043"))
    assert told(sheet, "Flight") == ("CA 1043",)
    assert "container" not in lacking(sheet)


def test_the_gross_weight_and_packages_are_those_of_the_cartons() -> None:
    sheet = gb_entry_summary(shipment_record())
    assert told(sheet, "Packages") == ("3 CT",)
    assert sheet.stated()[Fact.CARTONS] == 3
