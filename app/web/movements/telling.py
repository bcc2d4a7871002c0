"""Saying what was done to movements, with the way to take it back."""

from flask import flash, url_for

from app.web import undoing


def tell(sentence: str, step: int | None) -> None:
    """Show `sentence` on the next page; `step` is the act to take back, None if nothing changed."""
    if step is None:
        flash(sentence)
    else:
        undoing.tell(sentence, undo=url_for("undo.take_back", step_id=step))
