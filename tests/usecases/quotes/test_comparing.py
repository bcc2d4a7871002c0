"""Why a row of a kept quote differs from the same row today."""

from typing import Any

import pytest

from app.usecases.quotes.comparing import Why, differences

RULES: dict[str, list[int]] = {"line": [], "exchanges": [], "duty_rates": [], "fees": []}


def row(section: str, what: str = "mfn", **facts: Any) -> dict[str, Any]:
    usual = {
        "id": f"{section}//{what}", "section": section, "what": what, "amount": "1", "rate": "4%",
        "currency": "USD", "status": "applied", "source": "HTS", "from": "2026-01-01",
    }  # fmt: skip
    return {**usual, **facts}


def document(*rows: dict[str, Any], **rules: Any) -> dict[str, Any]:
    return {"rows": list(rows), "rules": {**RULES, **rules}}


@pytest.mark.parametrize(
    ("old", "new", "changed", "why"),
    [
        (row("freight"), row("freight", amount="2"), {"line": [1]}, Why.CARD),
        (
            row("freight", "converted"),
            row("freight", "converted", amount="2"),
            {"exchanges": [1]},
            Why.EXCHANGE,
        ),
        (
            row("freight", "converted"),
            row("freight", "converted", amount="2"),
            {"line": [1]},
            Why.CARD,
        ),
        (row("customs"), row("customs", rate="5%", amount="2"), {}, Why.RULE),
        (
            row("customs"),
            row("customs", rate="5%", amount="2", **{"from": ""}),
            {"duty_rates": [1]},
            Why.ENTERED,
        ),
        (row("customs"), row("customs", amount="2"), {"exchanges": [1]}, Why.EXCHANGE),
        (row("customs"), row("customs", amount="2"), {}, Why.FOLLOWS),
        (row("customs", "sum"), row("customs", "sum", rate="", amount="2"), {}, Why.FOLLOWS),
        (row("fees"), row("fees", rate="5", amount="2"), {"fees": [1]}, Why.FEE),
        (row("fees"), row("fees", amount="2"), {"exchanges": [1]}, Why.EXCHANGE),
        (row("units"), row("units", amount="2"), {"line": [1]}, Why.FOLLOWS),
    ],
)
def test_a_difference_names_its_reason(
    old: dict[str, Any], new: dict[str, Any], changed: dict[str, Any], why: Why
) -> None:
    (found,) = differences(document(old), document(new, **changed))
    assert (found.old, found.new, found.why) == (old, new, why)


def test_rows_that_come_and_go_are_told_too() -> None:
    gone, came = row("customs", "hmf"), row("customs", "mpf")
    found = differences(document(gone), document(came))
    assert [(each.old, each.new) for each in found] == [(None, came), (gone, None)]
    assert [each.row for each in found] == [came, gone]
    assert {each.why for each in found} == {Why.RULE}


def test_equal_rows_are_not_told() -> None:
    assert differences(document(row("units")), document(row("units"))) == []
