"""What a product needs follows from its facts, the destination and the day."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.compliance.evidence import Level
from app.domain.compliance.goods import Goods
from app.domain.compliance.needs import needs_of
from tests.factories.evidence import DAY, SOURCE, a_kind, a_rule

LEVELS = st.sampled_from([Level.MUST, Level.ASK])


def test_the_firmest_rule_counts_and_the_firmest_kind_comes_first() -> None:
    asked = a_kind(a_rule(), code="asked")
    needed = a_kind(a_rule(), a_rule(Level.MUST), code="needed")
    idle = a_kind(a_rule(Level.MUST, branded=True), code="idle")
    found = needs_of(Goods(), destination="US", day=DAY, kinds=[idle, asked, needed])
    assert [(need.evidence.code, need.level) for need in found] == [
        ("needed", Level.MUST),
        ("asked", Level.ASK),
        ("idle", Level.NOT_NEEDED),
    ]


def test_a_need_tells_why_and_from_where() -> None:
    [need] = needs_of(Goods(), destination="US", day=DAY, kinds=[a_kind(a_rule())])
    assert need.reason is not None
    assert need.sources == (SOURCE,)
    assert need.key == ("", "paper")


def test_what_nothing_asks_for_names_no_reason_but_where_its_kind_is_described() -> None:
    [need] = needs_of(Goods(), destination="US", day=DAY, kinds=[a_kind()])
    assert (need.level, need.reason) == (Level.NOT_NEEDED, None)
    assert need.sources == (SOURCE,)


def test_what_another_destination_asks_is_left_out() -> None:
    assert not needs_of(Goods(), destination="US", day=DAY, kinds=[a_kind(destinations={"DE"})])


@given(st.lists(st.lists(LEVELS, max_size=4), max_size=6))
def test_every_kind_comes_once_and_never_a_firmer_one_later(kinds: list[list[Level]]) -> None:
    made = [a_kind(*map(a_rule, levels), code=f"k{at}") for at, levels in enumerate(kinds)]
    found = needs_of(Goods(), destination="US", day=DAY, kinds=made)
    order = list(Level)
    firmness = [order.index(need.level) for need in found]
    assert firmness == sorted(firmness)
    assert sorted(need.evidence.code for need in found) == sorted(kind.code for kind in made)
