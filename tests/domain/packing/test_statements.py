from itertools import product

import pytest

from app.domain.naming import Language
from app.domain.packing.rules import CartonRule, Measure, Scope, Sense
from app.domain.packing.statements import statements
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.wording.problems import say
from tests.factories.carton_rules import MARK, SOMEBODY, mark_above, side, weight

FIGURES: dict[Measure, Length | Weight | int] = {
    Measure.LONGEST_SIDE: Length(635),
    Measure.SECOND_SIDE: Length(635),
    Measure.THIRD_SIDE: Length(635),
    Measure.GROSS_WEIGHT: Weight(22680),
    Measure.UNITS: 150,
}


def spoken(rule: CartonRule, language: Language) -> str:
    return " ".join(say(statement, language) for statement in statements(rule))


def test_a_rule_about_every_carton_is_one_statement() -> None:
    assert spoken(side(635), Language.ZH) == "最长边不超过 63.5 cm。"
    assert spoken(mark_above(15000), Language.EN) == "Above 15 kg the label Heavy is needed."


@pytest.mark.parametrize(
    ("scope", "chinese"),
    [
        (Scope.SEVERAL_UNITS, "适用于装多件的箱子。"),
        (Scope.ONE_UNIT, "适用于只装 1 件的箱子。"),
        (Scope.JEWELLERY, "适用于装首饰或手表的箱子。"),
    ],
)
def test_a_narrower_rule_says_of_which_cartons(scope: Scope, chinese: str) -> None:
    assert (
        spoken(weight(18144, scope=scope), Language.ZH) == f"每箱毛重不超过 18.144 kg。 {chinese}"
    )


@pytest.mark.parametrize(("measure", "sense"), list(product(Measure, Sense)))
def test_every_kind_of_rule_has_its_sentence(measure: Measure, sense: Sense) -> None:
    rule = CartonRule(
        code="x",
        measure=measure,
        limit=FIGURES[measure],
        sense=sense,
        source=SOMEBODY,
        mark=MARK if sense is Sense.MARK else None,
    )

    assert spoken(rule, Language.EN).endswith(".")
    assert spoken(rule, Language.EN) != spoken(rule, Language.ZH)
