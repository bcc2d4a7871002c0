from app.domain.customs.duties.agencies import agency_remarks
from app.domain.customs.duties.case import Case
from app.domain.naming import Name
from tests.factories.customs import entry, line, listed, tariff, tariff_line

FOOD = Name(en="Food office", zh="食品局")
MADE = tariff(marks={"agencies": listed({"1111222210": "FD1 FD2 ZZ9"})}, agencies={"FD": FOOD})


def test_the_agencies_whose_flags_stand_on_a_code_are_named_once() -> None:
    (told,) = agency_remarks(Case(line("1111222210"), tariff_line(), entry(), MADE))
    assert told.params == {"agencies": (FOOD,), "flags": ["FD1", "FD2", "ZZ9"]}


def test_a_code_without_flags_needs_no_word() -> None:
    assert list(agency_remarks(Case(line("1111222220"), tariff_line(), entry(), MADE))) == []
