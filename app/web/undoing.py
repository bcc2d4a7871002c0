"""Telling what was done together with a button that takes it back."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import flash, g, url_for

from app.usecases.undoing import Act, undoable
from app.web.database import database


@contextmanager
def recorded(verb: str, subject: str) -> Iterator[Act]:
    """Record what is saved in this block as one act of the reader; see app.usecases.undoing."""
    with undoable(database(), verb=verb, subject=subject, person_id=g.person.id) as act:
        yield act


def offer(sentence: str, act: Act) -> None:
    """Show `sentence` on the next page, with a button that takes `act` back if it did anything."""
    tell(sentence, act.id)


def tell(sentence: str, step: int | None) -> None:
    """Show `sentence` on the next page; `step` is the act to take back, None if nothing changed."""
    if step is None:
        flash(sentence)
    else:
        undo = url_for("undo.take_back", step_id=step)
        flash({"sentence": sentence, "undo": undo})  # type: ignore[arg-type]
