"""A data sheet tells what the record tells, and names every needed place that is open."""

from app.domain.naming import Name
from app.domain.paperwork.abroad.sheet import (
    Column,
    DataSheet,
    Entry,
    Line,
    Section,
    reached,
    tax_number,
    where,
    who,
)
from app.domain.shipment.parties import Party, Place, TaxId
from tests.factories.shipment_record import shipment_record

_NAME = Name("Bill", "提单")


def sheet(*entries: Entry, lines: tuple[Line, ...] = ()) -> DataSheet:
    return DataSheet(
        record=shipment_record(),
        sections=(Section(_NAME, entries),),
        facts={},
        columns=(Column(name=Name("Code", "编码"), share=100),),
        lines=lines,
    )


def test_an_open_place_that_is_needed_is_named_once() -> None:
    entry = Entry(name=_NAME, values=("", None), field="bill_of_lading")
    lacks = sheet(entry, entry).lacks()
    assert [(lack.field, lack.name) for lack in lacks] == [("bill_of_lading", _NAME)]


def test_a_place_that_may_stay_empty_is_not_lacking() -> None:
    assert sheet(Entry(name=_NAME, values=(), field="", needed=False)).lacks() == []


def test_an_open_cell_of_the_goods_is_named_by_its_column() -> None:
    lacks = sheet(lines=(Line(((None,),), ("goods.0.hs_destination",)),)).lacks()
    assert [(lack.field, lack.name.en) for lack in lacks] == [("goods.0.hs_destination", "Code")]


def test_a_column_that_several_lines_leave_open_is_named_at_the_first() -> None:
    lines = tuple(Line(((None,),), (f"goods.{at}.hs_destination",)) for at in range(3))
    assert [lack.field for lack in sheet(lines=lines).lacks()] == ["goods.0.hs_destination"]


def test_a_cell_that_no_field_tells_is_not_lacking() -> None:
    assert sheet(lines=(Line(((None,),), ("",)),)).lacks() == []


def test_a_party_is_its_name_the_lines_of_its_address_and_its_country() -> None:
    party = Party(name_en="Sample Ltd", address_en="1 Quay\n\nHull", country="GB")
    assert who(party) == ("Sample Ltd", "1 Quay", "Hull", "GB")
    assert who(None) == ()


def test_only_the_numbers_asked_for_are_told() -> None:
    party = Party(
        name_en="Sample Ltd",
        country="GB",
        tax_ids=(TaxId(kind="eori", value="GB1"), TaxId(kind="vat", value="GB2")),
    )
    assert tax_number(party, ("eori",)) == ("GB1",)
    assert tax_number(None, ("eori",)) == ()


def test_how_a_party_is_reached_is_told_as_far_as_it_is_known() -> None:
    party = Party(name_en="Sample Ltd", country="GB", phone="+44 1")
    assert reached(party) == (None, "+44 1", None)
    assert reached(None) == ()


def test_a_warehouse_code_is_not_said_twice() -> None:
    place = Place(code="ONT8", name_en="ONT8 centre", address_en="1 Road", country="US")
    assert where(place) == ("ONT8 centre", "1 Road", None, "US")
    other = Place(code="LBA4", name_en="Doncaster", address_en="1 Road", city="D", country="GB")
    assert where(other) == ("LBA4 Doncaster", "1 Road", "D", "GB")


def test_an_address_of_very_many_lines_runs_on_in_one() -> None:
    party = Party(name_en="Example", country="US", address_en="\n".join("abcdefghi"))
    assert who(party) == ("Example", "a, b, c, d, e, f, g, h, i", "US")
