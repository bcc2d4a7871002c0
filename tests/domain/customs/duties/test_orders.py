from app.domain.customs.assessment import Status
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.liabilities import Liability
from app.domain.customs.duties.orders import order_liabilities
from app.domain.customs.duties.tariff import Order
from app.domain.customs.entry import EntryLine
from app.domain.naming import Name
from tests.factories.customs import by_hand, codes, entry, line, listed, tariff, tariff_line

MADE = tariff(
    marks={"orders": listed({"1111222210": "anti-dumping countervailing"})},
    orders=(
        Order("1111", frozenset({"CN"}), Name(en="Nails", zh="钉")),
        Order("1111", frozenset({"VN"}), Name(en="Tubes", zh="管")),
        Order("2222", frozenset({"CN"}), Name(en="Boards", zh="板")),
    ),
)


def duties(goods: EntryLine) -> list[Liability]:
    return list(order_liabilities(Case(goods, tariff_line(), entry(goods), MADE)))


def test_a_flagged_code_leaves_both_programmes_unknown_with_the_cases_named_as_hints() -> None:
    found = duties(line("1111222210"))
    assert [(duty.programme, duty.status) for duty in found] == [
        ("anti-dumping", Status.UNKNOWN),
        ("countervailing", Status.UNKNOWN),
    ]
    assert codes(found[0].notes) == ["customs-note-case", "customs-note-case-hint"]
    assert found[0].notes[1].params["case"] == Name(en="Nails", zh="钉")


def test_a_code_without_a_flag_has_no_order() -> None:
    assert duties(line("1111222220")) == []


def test_a_missing_ending_may_be_the_flagged_one() -> None:
    assert len(duties(line("11112222"))) == 2


def test_a_persons_rate_answers_for_its_programme() -> None:
    goods = line("1111222210", entered_rates=(by_hand("anti-dumping", "Free"),))
    assert [duty.programme for duty in duties(goods)] == ["countervailing"]
