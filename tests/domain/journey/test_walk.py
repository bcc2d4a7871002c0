"""Where somebody stands on a journey follows from the draft alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.journey.walk import Journey, Section, Step
from app.domain.naming import Name

Draft = dict[str, bool]
SLUGS = ["one", "two", "three", "four"]


def step(slug: str, *needs: str) -> Step[Draft]:
    return Step(
        slug=slug,
        section="all",
        title=Name(slug, slug),
        complete=lambda draft: draft.get(slug, False),
        applies=lambda draft: draft.get(f"{slug} applies", True),
        needs=needs,
    )


JOURNEY: Journey[Draft] = Journey(
    (Section("all", Name("All", "全部")),),
    (step("one"), step("two", "one"), step("three"), step("four", "two", "three")),
)
drafts = st.dictionaries(
    st.sampled_from([*SLUGS, *(f"{slug} applies" for slug in SLUGS[:3])]), st.booleans()
)


def test_a_fresh_draft_starts_at_the_first_step() -> None:
    assert JOURNEY.resume({}).slug == "one"


def test_a_step_opens_once_all_it_needs_is_complete() -> None:
    assert not JOURNEY.reachable("four", draft={"two": True})
    assert JOURNEY.reachable("four", draft={"two": True, "three": True})


def test_a_step_that_stopped_applying_holds_nobody_up() -> None:
    draft = {"one": True, "three": True, "two applies": False}
    assert JOURNEY.reachable("four", draft=draft)
    assert not JOURNEY.reachable("two", draft=draft)
    assert [each.slug for each in JOURNEY.path(draft)] == ["one", "three", "four"]


def test_when_all_is_done_the_last_step_is_where_one_returns_to() -> None:
    assert JOURNEY.resume(dict.fromkeys(SLUGS, True)).slug == "four"


def test_neighbours_skip_steps_that_do_not_apply() -> None:
    draft = {"two applies": False}
    following = JOURNEY.after("one", draft=draft)
    preceding = JOURNEY.before("three", draft=draft)
    assert following is not None
    assert preceding is not None
    assert (following.slug, preceding.slug) == ("three", "one")
    assert JOURNEY.after("four", draft=draft) is None
    assert JOURNEY.before("one", draft=draft) is None


def test_a_section_lists_its_own_applying_steps() -> None:
    assert len(JOURNEY.section_steps("all", draft={"two applies": False})) == 3
    assert JOURNEY.section_steps("other", draft={}) == ()


@pytest.mark.parametrize("steps", [(step("one"), step("one")), (step("two", "one"), step("one"))])
def test_a_journey_refuses_doubles_and_needs_that_come_later(
    steps: tuple[Step[Draft], ...],
) -> None:
    with pytest.raises(ValueError, match="twice, or needs a later step"):
        Journey((), steps)


def test_an_unknown_step_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        JOURNEY.step("five")
    assert not JOURNEY.reachable("five", draft={})


@given(drafts)
def test_the_step_to_resume_is_always_reachable_or_the_last(draft: Draft) -> None:
    resumed = JOURNEY.resume(draft)
    assert JOURNEY.reachable(resumed.slug, draft=draft) or resumed == JOURNEY.path(draft)[-1]


@given(drafts)
def test_completing_the_resumed_step_again_and_again_ends_at_the_last(draft: Draft) -> None:
    visited = []
    while True:
        resumed = JOURNEY.resume(draft)
        if resumed.complete(draft):
            break
        assert resumed.slug not in visited
        visited.append(resumed.slug)
        draft = {**draft, resumed.slug: True}
    assert resumed == JOURNEY.path(draft)[-1]
