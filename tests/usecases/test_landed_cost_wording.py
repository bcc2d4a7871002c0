from decimal import Decimal

import pytest

from app.catalogue.registry import entries
from app.domain.customs.assessment import Kind, Row, Status, Working
from app.domain.customs.destination import Destination
from app.domain.customs.duties.liabilities import remark
from app.domain.customs.rates.grammar import AdValorem, Specific
from app.domain.naming import Language, Name
from app.usecases.landed_cost import tariffs
from app.usecases.landed_cost_wording import item_name, remarks_text, working_text
from tests.factories.customs import usd

ROW = Row(kind=Kind.DUTY, programme="mfn", status=Status.APPLIED, amount=usd("1080.00"))


def working(*steps: Working) -> Row:
    return Row(
        kind=Kind.DUTY, programme="mfn", status=Status.APPLIED, amount=usd("1"), working=steps
    )


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        ((), ""),
        ((Working(AdValorem(Decimal("7.5")), usd("14400")),), "14,400.00 × 7.5%"),
        (
            (
                Working(Specific(Decimal("0.055"), "USD", "kg"), Decimal(950)),
                Working(AdValorem(Decimal(3)), usd("1000.00")),
            ),
            "950 kg × 0.055 USD/kg + 1,000.00 × 3%",
        ),
        (
            (Working(Specific(Decimal("144.10"), "GBP", "kg", Decimal(1000)), Decimal(950)),),
            "950 kg × 144.1 GBP/1,000 kg",
        ),
        (
            (
                Working(
                    Specific(Decimal("0.088"), "USD", "kg", qualifier="drained weight"),
                    Decimal(60),
                ),
            ),
            "60 kg drained weight × 0.088 USD/kg drained weight",
        ),
    ],
)
def test_a_working_reads_like_the_sum_on_paper(steps: tuple[Working, ...], text: str) -> None:
    assert working_text(working(*steps)) == text


def test_a_base_that_does_not_fit_its_term_is_a_fault_of_ours() -> None:
    with pytest.raises(TypeError):
        working_text(working(Working(AdValorem(Decimal(3)), Decimal(1))))


def test_an_item_is_called_by_its_own_name_or_its_programmes() -> None:
    assert item_name(ROW).zh == "最惠国税率"
    own = Name(en="List 4A", zh="清单 4A")
    named = Row(
        kind=Kind.DUTY, programme="section-301", status=Status.APPLIED, amount=None, name=own
    )
    assert item_name(named) == own


def test_every_tax_of_a_destination_can_be_named() -> None:
    assert tariffs()
    for found in entries("app.catalogue.tariffs", Destination).values():
        for programme in found.tax.programmes if found.tax else ():
            row = Row(kind=Kind.TAX, programme=programme, status=Status.UNKNOWN, amount=None)
            assert item_name(row).zh
            rounding = Row(
                kind=Kind.ROUNDING,
                programme=f"{programme}-rounding" if found.floors else "duty-rounding",
                status=Status.APPLIED,
                amount=None,
            )
            assert item_name(rounding).zh


def test_remarks_follow_one_another_in_either_language() -> None:
    row = Row(
        kind=Kind.DUTY,
        programme="mfn",
        status=Status.APPLIED,
        amount=None,
        notes=(remark("customs-note-entered"), remark("customs-note-yields", measure="9903")),
    )
    assert remarks_text(row, Language.EN) == "Entered by a person. Not owed where 9903 is owed."
    assert remarks_text(row, Language.ZH) == "人工填写。已征 9903，不再征收此项。"
