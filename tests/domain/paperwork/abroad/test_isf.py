"""The ISF sheet carries the ten elements of 19 CFR 149.3(a), and says which are open."""

from app.domain.paperwork.abroad.isf import isf
from app.domain.paperwork.abroad.names import BY_FORWARDER
from app.domain.paperwork.stated import Fact
from tests.factories.sheets import column, lacking, place, told
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record

_SAMPLE = {"name_en": "Sample Consolidator", "address_en": "1 Port Road", "country": "CN"}


def test_the_ten_elements_all_have_their_place() -> None:
    sheet = isf(shipment_record())
    names = [entry.name.en for section in sheet.sections for entry in section.entries]
    names += [each.name.en for each in sheet.columns]
    numbers = sorted(int(name.split()[0]) for name in names if name[0].isdecimal())
    assert numbers == list(range(1, 11))


def test_a_sale_is_between_exporter_and_importer_unless_others_are_named() -> None:
    sold = isf(shipment_record(sale=True))
    assert told(sold, "1 Seller")[0] == "Ningbo Example Trading Co., Ltd."
    assert told(sold, "2 Buyer")[0] == "Example Outdoor LLC"
    named = isf(shipment_record(details={"seller": _SAMPLE, "buyer": _SAMPLE}))
    assert told(named, "1 Seller")[0] == told(named, "2 Buyer")[0] == "Sample Consolidator"


def test_the_owner_of_goods_that_are_not_sold_stands_in_the_buyers_place() -> None:
    assert told(isf(shipment_record(sale=False)), "2 Buyer")[0] == (
        "Ningbo Example Trading Co., Ltd."
    )


def test_the_importers_number_is_its_ein_and_stands_for_the_consignee_too() -> None:
    sheet = isf(shipment_record())
    assert told(sheet, "3 Importer of record number") == ("12-3456789",)
    assert told(sheet, "4 Consignee number") == ("12-3456789",)


def test_an_importer_of_the_forwarder_is_said_to_be_the_forwarders() -> None:
    sheet = isf(shipment_record(importer_of_record=None, sale=True))
    assert told(sheet, "3 Importer of record number") == (BY_FORWARDER,)
    assert told(sheet, "4 Consignee number") == (BY_FORWARDER,)
    assert "details.buyer" in lacking(sheet)


def test_each_line_has_origin_six_digits_and_maker() -> None:
    goods = shipment_document()["goods"]
    goods[0]["details"] = {"manufacturer": _SAMPLE}
    sheet = isf(shipment_record(goods=goods))
    assert column(sheet, "7 Country of origin") == [("CN",), ("CN",)]
    assert column(sheet, "8 HTSUS, six digits") == [("961700",), ("691200",)]
    assert column(sheet, "5 Manufacturer or supplier")[0][0] == "Sample Consolidator"
    assert "goods.1.details.manufacturer" in lacking(sheet)
    assert "goods.0.details.manufacturer" not in lacking(sheet)


def test_the_producer_stands_for_a_manufacturer_that_is_not_named() -> None:
    sheet = isf(shipment_record(producer=_SAMPLE))
    assert column(sheet, "5 Manufacturer or supplier")[1][0] == "Sample Consolidator"


def test_stuffing_and_bills_are_open_until_they_are_known() -> None:
    assert lacking(isf(shipment_record())) >= {
        "details.stuffing_place",
        "details.consolidator",
        "details.master_bill",
        "details.carrier_code",
    }
    known = shipment_record(
        bill_of_lading="SAMP1234567",
        details={"stuffing_place": _SAMPLE, "consolidator": _SAMPLE, "carrier_code": "SAMP"},
    )
    assert not lacking(isf(known)) & {
        "details.stuffing_place",
        "details.consolidator",
        "details.master_bill",
        "details.carrier_code",
    }
    assert told(isf(known), "Master bill") == ("SAMP1234567",)


def test_the_house_bill_may_stay_open() -> None:
    assert not place(isf(shipment_record()), "House bill").needed


def test_it_states_its_parties_and_subheadings() -> None:
    stated = isf(shipment_record()).stated()
    assert stated[Fact.SUBHEADINGS] == frozenset({"961700", "691200"})
    assert stated[Fact.IMPORTER] == "Example Outdoor LLC"
