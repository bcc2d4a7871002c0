"""A bar code that cannot be printed is a problem before anything is drawn."""

import pytest

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.sheets import LabelKind
from app.printing.labels.fitting import carton_barcode_problems, unit_barcode_problems

CARTON = label_sheets(LabelKind.CARTON)["100x150"]
UNITS = label_sheets(LabelKind.FNSKU)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("FBA17QK3M8XZU000001", []),
        ("入仓单-01", ["label-barcode-character"]),
        ("A-REFERENCE-THAT-IS-FAR-TOO-LONG-FOR-ANY-LABEL", ["label-barcode-too-wide"]),
    ],
)
def test_a_carton_id_must_be_ascii_and_fit(text: str, codes: list[str]) -> None:
    problems = carton_barcode_problems({"cartons.1": text}, stock=CARTON, dpi=203)
    assert [problem.code for problem in problems] == codes


def test_a_thousand_cartons_with_the_same_fault_are_told_once() -> None:
    ids = {f"cartons.{number}": f"入仓-{number}" for number in range(1, 1001)}
    (problem,) = carton_barcode_problems(ids, stock=CARTON, dpi=203)
    assert problem.field == "cartons.1"


def test_a_unit_code_must_be_ascii_and_fit_its_stock() -> None:
    codes = {"a": "X001ABC123", "b": "X-MUCH-LONGER-CODE", "c": "码"}
    problems = unit_barcode_problems(codes, stock=UNITS["50x30"], dpi=203)
    assert [(problem.code, problem.field) for problem in problems] == [
        ("label-barcode-too-wide", "b"),
        ("label-barcode-character", "c"),
    ]
    assert problems[0].params["label"] == UNITS["50x30"].name
