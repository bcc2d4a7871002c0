"""Fees: lines with a source, nothing due, statements made of them, all to be taken back."""

from tests.web.visitor import Visitor

FEE = {
    "kind": "bond",
    "text": "Premium of the continuous bond",
    "payee": "Example Brokers",
    "amount": "450",
    "currency": "USD",
    "period": "year",
    "count": "1",
    "source": "Quote of 2026-11-20",
}


def test_a_fee_is_added_and_taken_back(owner: Visitor, home: str) -> None:
    owner.post(f"{home}/fees", FEE)
    assert "USD 450.00" in owner.get(f"{home}/fees").text
    owner.post(f"{home}/fees/1/remove", {})
    assert "USD 450.00" in owner.take_back(f"{home}/fees").text


def test_each_wrong_entry_is_named(owner: Visitor, home: str) -> None:
    page = owner.post(f"{home}/fees", {**FEE, "amount": "-1", "payee": ""}, status=422)
    assert page.error("amount") == "Enter a figure above 0"
    assert page.error("payee") == "Enter who is paid"
    card = {**FEE, "text": "card 4111 1111 1111 1111"}
    page = owner.post(f"{home}/fees", card, status=422)
    assert "looks like the number of a payment card" in page.error("text")


def test_nothing_may_be_due(owner: Visitor, home: str) -> None:
    assert "Something is to be paid" in owner.get(f"{home}/fees").text
    owner.post(f"{home}/fees/none", {})
    assert "Continue: Review" not in owner.get(f"{home}/fees").text
    owner.post(f"{home}/fees/none", {"nothing": "1"})
    assert "Continue: Review and submit" in owner.get(f"{home}/fees").text


def test_without_fees_there_is_no_statement(owner: Visitor, home: str) -> None:
    assert owner.post(f"{home}/statements", {}).location == f"{home}/fees"
    assert "Add a fee first" in owner.get(f"{home}/fees").text


def test_a_submitted_application_takes_no_fee(owner: Visitor, home: str) -> None:
    owner.post(f"{home}/fees", FEE)
    owner.post(f"{home}/fees/none", {"nothing": "1"})
    owner.post(f"{home}/submit", {})
    for path in (f"{home}/fees/1/remove", f"{home}/fees/none"):
        assert owner.post(path, {}).location == f"{home}/fees"
        assert "submitted or approved and cannot be changed" in owner.get(f"{home}/fees").text
    assert owner.post(f"{home}/fees", FEE, status=422).problems
    owner.post(f"{home}/fees/99/remove", {}, status=404)
