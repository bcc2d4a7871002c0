import pytest

from app.domain.customs.duties.chapter_99 import Effect, Form, read_effect
from app.domain.customs.rates.grammar import Unparsed
from tests.factories.customs import rate

APPLICABLE = "The duty provided in the applicable subheading"


@pytest.mark.parametrize(
    ("text", "form", "percent"),
    [
        # HTSUS 2026 revision 10, general column of the headings named beside each form.
        ("The duty provided in the applicable subheading + 25%", Form.ADDED, "25%"),  # 9903.82.09
        (
            "The duty provided in the applicable subheading plus 25%",
            Form.ADDED,
            "25%",
        ),  # 9903.88.01
        ("The duty provided in the applicable subheading +25%", Form.ADDED, "25%"),  # 9903.79.01
        (
            "The duty provided in the applicable subheading + a duty of 25%",  # 9903.82.20
            Form.ADDED,
            "25%",
        ),
        (
            "The duty provided in subheadings 8716.39.00, 8716.90.30 or 8716.90.50 + 100%",
            Form.ADDED,  # 9903.91.12
            "100%",
        ),
        ("15%", Form.IN_ALL, "15%"),  # 9903.76.22
        ("12.5%", Form.IN_ALL, "12.5%"),  # 9903.05.49
    ],
)
def test_a_column_adds_or_holds_in_all(text: str, form: Form, percent: str) -> None:
    found = read_effect(text)
    assert isinstance(found, Effect)
    assert (found.form, found.rate.terms) == (form, rate(percent).terms)


@pytest.mark.parametrize(
    "text",
    [
        "No change",
        "no change",  # 9903.82.18
        "No Change.",
        "The duty provided in the applicable subheading",  # 9903.88.69
        "The duty provided in the applicable subheading.",  # 9903.94.06
        "  The duty provided in the applicable   subheading ",
    ],
)
def test_a_column_may_leave_the_normal_rate_alone(text: str) -> None:
    found = read_effect(text)
    assert isinstance(found, Effect)
    assert (found.form, found.rate.terms) == (Form.UNCHANGED, ())


@pytest.mark.parametrize(
    "text",
    [
        # 9903.74.03: part of the value, which no grammar of rates knows.
        f"{APPLICABLE} + a duty of 25% upon the value of the non-U.S. content",
        "See note 20",
    ],
)
def test_what_is_outside_the_grammar_stays_words(text: str) -> None:
    assert read_effect(text) == Unparsed(text)
