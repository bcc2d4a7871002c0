"""Placement options are entered or pasted, compared, chosen and removed."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from tests.factories import plans as factory
from tests.factories.costs import a_rate_of_exchange
from tests.factories.people import Member
from tests.web.visitor import Visitor

PLACEMENT = "货件编号\t仓库\t箱数\nFBA17QK3M8XZ\tONT8\t9\n\tIND9\t8"
OPTION = {
    "split": "optimized", "name": "A", "fee": "0", "fee_currency": "USD", "fee_unit": "unit",
    "text": PLACEMENT, "freight_currency": "USD",
}  # fmt: skip
PASTED = "方案\t货件数\t仓库\t费用\t天数\n最少拆分\t1\tONT8\t160\t\n部分拆分\t2\tONT8,FTW1\t60\t45"


@pytest.fixture(autouse=True)
def _the_day() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 22, 4, tzinfo=UTC)):
        yield


@pytest.fixture
def path(member: Member) -> str:
    a_rate_of_exchange(member)
    with member.session() as session:
        return f"/p/{factory.a_plan(session).reference}/placement-options"


def test_the_page_begins_empty_in_both_languages(owner: Visitor, path: str) -> None:
    assert "No option entered yet" in owner.get(path).text
    assert "还没有录入方案" in owner.get(f"{path}?lang=zh").text


def test_an_option_with_its_placement_is_priced(owner: Visitor, path: str) -> None:
    owner.get(f"{path}/new")
    assert owner.post(f"{path}/new", OPTION).location == path
    page = owner.get(path)
    assert "Amazon-optimized splits · A" in page.text
    assert "ONT8, IND9" in page.text
    assert "Cheapest" in page.text
    assert "2027-01-29 after the day it is needed" in page.text


def test_options_pasted_from_the_platform_are_added_together(owner: Visitor, path: str) -> None:
    assert owner.post(path, {"rows": PASTED}).location == path
    page = owner.get(path)
    assert "Minimal splits" in page.text
    assert "USD 160.00" in page.text
    assert "Paste the placement, or enter the freight" in page.text
    assert "2027-01-18" in page.text


def test_pasted_options_can_be_taken_back_together(owner: Visitor, path: str) -> None:
    owner.post(path, {"rows": PASTED})
    assert "No option entered yet" in owner.take_back(path).text


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("", "Paste the options first"),
        ("方案\t货件数\n最少拆分\tmany", "Enter a whole number, for example 24"),
        ("\n".join(["方案\t货件数", *["最少拆分\t1"] * 21]), "A plan keeps 20 options."),
    ],
)
def test_what_cannot_be_read_is_refused(
    owner: Visitor, path: str, rows: str, sentence: str
) -> None:
    assert sentence in owner.post(path, {"rows": rows}, status=422).text


def test_an_option_without_a_split_is_refused_at_its_field(owner: Visitor, path: str) -> None:
    page = owner.post(f"{path}/new", {**OPTION, "split": ""}, status=422)
    assert page.error("split") == "Choose how far it splits"


def test_a_stale_change_shows_both_versions(owner: Visitor, path: str) -> None:
    owner.post(f"{path}/new", OPTION)
    version = owner.get(f"{path}/1").value("version")
    owner.post(f"{path}/1", {**OPTION, "fee": "1", "version": version})
    owner.post(f"{path}/1", {**OPTION, "fee": "2", "version": version}, status=409)


def test_choosing_counts_the_fee_and_leads_to_the_split(owner: Visitor, path: str) -> None:
    owner.post(f"{path}/new", {**OPTION, "fee": "60", "fee_unit": "plan"})
    split = owner.post(f"{path}/1/choose").location
    assert split == path.replace("-options", "")
    assert "IND9" in owner.get(split).text
    cost = path.replace("placement-options", "cost")
    assert "60.00" in owner.get(cost).text
    assert "Chosen" in owner.get(path).text
    owner.post(f"{path}/drop")
    assert "Chosen" not in owner.get(path).text


def test_an_option_without_placement_is_chosen_where_it_stands(owner: Visitor, path: str) -> None:
    owner.post(path, {"rows": PASTED})
    assert owner.post(f"{path}/1/choose").location == path


def test_a_removed_option_can_be_had_back(owner: Visitor, path: str) -> None:
    owner.post(f"{path}/new", OPTION)
    owner.post(f"{path}/1/remove")
    owner.take_back(path)
    assert "splits · A" in owner.get(path).text


def test_an_option_of_another_plan_is_not_there(owner: Visitor, path: str) -> None:
    owner.get(f"{path}/7", status=404)
