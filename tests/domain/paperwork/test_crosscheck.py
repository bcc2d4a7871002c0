"""Every fact that papers share is compared over all of them; who differs is named."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.naming import Language, Name
from app.domain.paperwork.crosscheck import FACT_NAMES, compare, cross_check
from app.domain.paperwork.stated import Fact, Stated
from app.domain.quantities.weight import Weight
from app.wording.problems import say

INVOICE = Name(en="invoice", zh="发票")
PACKING = Name(en="packing list", zh="箱单")
DECLARATION = Name(en="declaration draft", zh="报关单草单")


def test_every_fact_has_a_name() -> None:
    assert set(FACT_NAMES) == set(Fact)


def test_papers_that_state_the_same_agree() -> None:
    stated: Stated = {Fact.UNITS: 69, Fact.CURRENCY: "USD"}
    papers: list[tuple[Name, Stated]] = [(INVOICE, stated), (PACKING, {Fact.UNITS: 69})]
    assert cross_check(papers) == []
    assert [(row.fact, len(row.cells)) for row in compare(papers)] == [
        (Fact.UNITS, 2),
        (Fact.CURRENCY, 1),
    ]


def test_the_paper_that_differs_is_set_against_what_most_papers_state() -> None:
    papers = [
        (DECLARATION, {Fact.GROSS_WEIGHT: Weight(30_000)}),
        (INVOICE, {Fact.GROSS_WEIGHT: Weight(28_925)}),
        (PACKING, {Fact.GROSS_WEIGHT: Weight(28_925)}),
    ]
    [row] = cross_check(papers)
    assert row.sides == (
        (Weight(28_925), (INVOICE, PACKING)),
        (Weight(30_000), (DECLARATION,)),
    )
    [problem] = row.problems()
    assert problem.blocking
    assert problem.field == "totals.gross-weight"
    assert say(problem, Language.ZH) == "毛重：发票、箱单为 28.925 kg，报关单草单为 30 kg，请核对。"


def test_counts_have_a_sentence_of_their_own() -> None:
    [row] = cross_check([(INVOICE, {Fact.UNITS: 1200}), (PACKING, {Fact.UNITS: 1180})])
    [problem] = row.problems()
    assert say(problem, Language.ZH) == "发票 1,200 件，箱单 1,180 件，请核对。"


def test_codes_are_listed_in_order_whatever_order_papers_state_them_in() -> None:
    both = {Fact.CODES_HERE: frozenset({"9617001900", "6911101900"})}
    one = {Fact.CODES_HERE: frozenset({"9617001900"})}
    [row] = cross_check([(INVOICE, both), (PACKING, one)])
    said = say(row.problems()[0], Language.EN)
    assert "invoice 6911101900, 9617001900, packing list 9617001900" in said


@given(st.lists(st.dictionaries(st.sampled_from(Fact), st.integers(0, 2)), max_size=5))
def test_a_fact_disagrees_exactly_when_two_papers_state_it_differently(
    stated: list[dict[Fact, int]],
) -> None:
    papers = [(Name(en=str(at), zh=str(at)), each) for at, each in enumerate(stated)]
    differing = {row.fact for row in cross_check(papers)}
    for fact in Fact:
        assert (fact in differing) == (len({each[fact] for each in stated if fact in each}) > 1)
