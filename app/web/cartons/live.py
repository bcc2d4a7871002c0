"""Findings about rows as typed so far, each at the place where the page shows its row."""

from flask import request

from app.printing.pictures.stack import row_letter, row_palette
from app.web.cartons.rows import COLUMNS
from app.web.cartons.view import CartonLine, Review
from app.web.grid import MOST_ROWS, Row, read_rows


def placed(review: Review) -> list[tuple[int, CartonLine]]:
    """Return every row the page showed, by its number there; blank ones hold nothing."""
    filled = dict(zip(read_rows(COLUMNS, request.form), review.lines, strict=False))
    shown = request.form.get("shown", "")
    count = min(int(shown), MOST_ROWS) if shown.isdecimal() else 0
    return [(number, filled.get(number) or _blank(number)) for number in range(count)]


def _blank(number: int) -> CartonLine:
    return CartonLine(
        row=Row(),
        letter=row_letter(number),
        palette=row_palette(number),
        group=None,
        numbers=(),
        advice=(),
    )
