"""An application goes from draft to submitted to approved, and back to draft only."""

from itertools import product

from app.domain.enrolment.states import ApplicationState

DRAFT, SUBMITTED, APPROVED = ApplicationState


def test_the_moves_are_these_and_no_others() -> None:
    moves = {
        (one, other) for one, other in product(ApplicationState, repeat=2) if one.may_become(other)
    }
    assert moves == {
        (DRAFT, SUBMITTED), (SUBMITTED, APPROVED), (SUBMITTED, DRAFT), (APPROVED, DRAFT),
    }  # fmt: skip


def test_only_a_draft_can_be_changed() -> None:
    assert [state for state in ApplicationState if state.editable] == [DRAFT]
