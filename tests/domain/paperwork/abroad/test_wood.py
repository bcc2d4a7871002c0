"""The statement on wood says what the record says, and stays open while it says nothing."""

from app.domain.naming import Name
from app.domain.paperwork.abroad.wood import wood_statement
from tests.factories.sheets import lacking, place, told
from tests.factories.shipment_record import shipment_record

_PLACE = "Wood packing material"


def statement(wood: str | None) -> tuple[object, ...]:
    return told(wood_statement(shipment_record(details={"wood_packing": wood})), _PLACE)


def test_without_wood_it_declares_that_there_is_none() -> None:
    (said,) = statement("none")
    assert isinstance(said, Name)
    assert said.en.startswith("No wood packing material was used")


def test_treated_wood_is_declared_by_ispm_15() -> None:
    (said,) = statement("treated")
    assert isinstance(said, Name)
    assert "ISPM 15" in said.zh


def test_untreated_wood_is_declared_nothing_about_and_told_to_be_replaced() -> None:
    sheet = wood_statement(shipment_record(details={"wood_packing": "untreated"}))
    assert "details.wood_packing" in lacking(sheet)
    hint = place(sheet, _PLACE).hint
    assert hint is not None
    assert "Replace it" in hint.en


def test_nothing_is_declared_while_nobody_said() -> None:
    assert statement(None) == ()
    assert "details.wood_packing" in lacking(wood_statement(shipment_record()))
