"""What programmes add to lines found."""

from datetime import date
from decimal import Decimal

from app.domain.customs.assessment import Status
from app.usecases.tariff_search_duty import OnTop, duties, on_top

DAY = date(2026, 11, 20)


def added(code: str, *, origin: str = "CN") -> OnTop:
    return on_top(duties(None, (code,), way=(origin, "US"), day=DAY)[code])


def test_goods_of_china_owe_the_forced_labour_action_on_top() -> None:
    assert added("9617001000").percent == Decimal("12.5")


def test_several_programmes_are_summed_and_open_questions_told() -> None:
    found = added("39269099")
    assert found == OnTop(Decimal("20.0"), open=True)


def test_all_codes_are_answered_at_once_with_their_normal_rate_first() -> None:
    rows = duties(None, ("9617001000", "85183020"), way=("CN", "US"), day=DAY)
    assert sorted(rows) == ["85183020", "9617001000"]
    assert [found[0].programme for found in rows.values()] == ["mfn", "mfn"]


def test_no_code_and_no_tariff_owe_nothing_known() -> None:
    assert duties(None, (), way=("CN", "US"), day=DAY) == {}
    assert duties(None, ("9617001000",), way=("CN", "JP"), day=DAY) == {}


def test_before_the_data_nothing_is_known() -> None:
    rows = duties(None, ("9617001000",), way=("CN", "US"), day=date(2017, 1, 1))["9617001000"]
    assert rows[0].status is Status.UNKNOWN
    assert on_top(rows).percent == 0
