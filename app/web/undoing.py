"""Telling what was done together with a button that takes it back."""

from flask import flash


def tell(sentence: str, *, undo: str) -> None:
    """Show `sentence` on the next page, with a button that sends a POST to the address `undo`."""
    flash({"sentence": sentence, "undo": undo})  # type: ignore[arg-type]
