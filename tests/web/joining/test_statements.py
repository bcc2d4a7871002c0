"""One statement: its PDF, payments in parts with proof, withdrawal, all to be taken back."""

import pytest

from app.usecases.enrolment import statements
from tests.web.joining.test_fees import FEE
from tests.web.visitor import Visitor

PAYMENT = {
    "amount": "150",
    "currency": "USD",
    "paid_on": "2026-11-21",
    "method": "wallet",
    "reference": "ALI-20261121",
}


@pytest.fixture
def statement(owner: Visitor, home: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Make a statement of one fee and return its address."""
    monkeypatch.setattr(statements, "statement_pdf", lambda paper: f"%PDF {paper}".encode())
    owner.post(f"{home}/fees", FEE)
    return owner.post(f"{home}/statements", {}).location


def test_it_is_paid_in_parts(owner: Visitor, statement: str) -> None:
    page = owner.get(statement)
    assert page.h1 == "Fee statement FS-2026-0001"
    assert page.value("amount") == "450"
    owner.post(statement, PAYMENT)
    page = owner.get(statement)
    assert "Part paid" in page.text
    assert page.value("amount") == "300"
    assert "Proof of payment (0)" in page.text
    owner.post(statement, {**PAYMENT, "amount": "300"})
    page = owner.get(statement)
    assert "Paid" in page.text
    assert "Record a payment" not in page.text


def test_each_wrong_entry_is_named(owner: Visitor, statement: str) -> None:
    page = owner.post(statement, {**PAYMENT, "amount": ""}, status=422)
    assert page.error("amount") == "Enter the amount"
    page = owner.post(statement, {**PAYMENT, "amount": "450.01"}, status=422)
    assert page.error("amount").startswith("Only USD 450.00 is left to pay")
    page = owner.post(statement, {**PAYMENT, "reference": "4111111111111111"}, status=422)
    assert "payment card" in page.error("reference")


def test_a_payment_is_taken_out_and_back(owner: Visitor, statement: str) -> None:
    owner.post(statement, PAYMENT)
    owner.post(f"{statement}/payments/1/remove", {})
    assert "Unpaid" not in owner.take_back(statement).text
    owner.post(f"{statement}/payments/99/remove", {}, status=404)


def test_a_statement_is_withdrawn_unless_it_was_paid(
    owner: Visitor, statement: str, home: str
) -> None:
    owner.post(statement, PAYMENT)
    owner.post(f"{statement}/withdraw", {})
    assert "Payments are recorded on FS-2026-0001" in owner.get(f"{home}/fees").text
    owner.post(f"{statement}/payments/1/remove", {})
    owner.post(f"{statement}/withdraw", {})
    page = owner.get(statement)
    assert "Withdrawn" in page.text
    assert "Record a payment" not in page.text


def test_an_unknown_statement_is_no_page(owner: Visitor, home: str) -> None:
    owner.get(f"{home}/statements/99", status=404)
