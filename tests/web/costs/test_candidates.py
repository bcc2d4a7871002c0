"""Codes that a short code may mean, with the duty of each."""

from app.domain.customs.assessment import Kind, LineAssessment, Row, Status
from app.domain.customs.duties.liabilities import remark
from app.domain.quantities.money import Money
from app.usecases.landed_cost import tariffs
from app.web.costs.candidates import candidates_of


def a_row(code: str, amount: Money | None, *, kind: Kind = Kind.DUTY, rate: str = "5%") -> Row:
    note = remark("customs-note-candidate", code=code, text="table ware")
    return Row(
        kind=kind,
        programme="mfn",
        status=Status.POSSIBLE,
        amount=amount,
        rate=rate or None,
        notes=(note,),
    )


def a_line(*rows: Row) -> LineAssessment:
    return LineAssessment("LC-CP11", Money.zero("USD"), rows)


def test_rows_of_one_code_make_one_candidate_with_the_schedules_words() -> None:
    nothing = Money.zero("USD")
    line = a_line(a_row("3924.10.20", nothing), a_row("3924.10.20", nothing, rate="12.5%"))
    (found,) = candidates_of(line, code="392410", tariff=tariffs()["US"])
    assert (found.digits, found.normal, found.duty) == ("39241020", "5%", nothing)
    assert found.words.startswith("Plates, cups, saucers")


def test_a_candidate_with_an_unknown_amount_has_no_sum() -> None:
    line = a_line(a_row("3924.10.20", None, rate=""), a_row("3924.10.30", None, kind=Kind.TAX))
    (found,) = candidates_of(line, code="392410", tariff=None)
    assert (found.duty, found.normal, found.words) == (None, "", "")


def test_a_full_code_has_no_candidates() -> None:
    row = Row(kind=Kind.DUTY, programme="mfn", status=Status.APPLIED, amount=None)
    assert candidates_of(a_line(row), code="3924102000", tariff=tariffs()["US"]) == []
