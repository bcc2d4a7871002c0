"""Who does which kind of job."""

import pytest

from app.jobs import handlers
from app.jobs.handlers import Work
from tests.factories.work import KIND, handled_by


def nothing(_work: Work) -> None:
    return None


def test_a_kind_has_one_handler_and_a_title() -> None:
    with handled_by(nothing):
        assert handlers.handler_of(KIND) is nothing
        assert handlers.title_of(KIND) == "Making specimens"
        with pytest.raises(ValueError, match=KIND):
            handlers.handles(KIND, title="Twice")(nothing)


def test_an_unknown_kind_has_neither() -> None:
    assert handlers.title_of("unheard-of") is None
    with pytest.raises(KeyError):
        handlers.handler_of("unheard-of")
