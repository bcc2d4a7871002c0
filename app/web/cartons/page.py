"""The page of a shipment's cartons: the grid, and beside it pictures, limits and coverage."""

from collections.abc import Sequence
from typing import Any, Final

from flask import render_template, request, url_for

from app.domain.journey.inbound import INBOUND
from app.persistence.plans import Shipment
from app.usecases import plan_numbers
from app.web.cartons.limits import limits
from app.web.cartons.pictures import pictures
from app.web.cartons.rows import Line, read_lines
from app.web.cartons.sheets import CartonSheet
from app.web.cartons.view import review
from app.web.plans.context import Standing
from app.web.responses import UNPROCESSABLE, Answer

#: How the buttons begin that show the picture of another row.
LOOK: Final = "look-"


def show(
    standing: Standing,
    shipment: Shipment,
    form: CartonSheet,
    *,
    lines: Sequence[Line] | None = None,
    status: int = 200,
    **context: Any,
) -> Answer:
    """Return the page with `form`, and what the rules of the day say about it."""
    if lines is None:
        lines = read_lines(form, skus=plan_numbers.items_of(shipment))
    seen = review(shipment, form, lines)
    if request.method == "POST" and not shipment.state.editable:
        status = UNPROCESSABLE
    page = render_template(
        "cartons/index.html",
        step=INBOUND.step("cartons"),
        standing=standing,
        plan=standing.plan,
        shipment=shipment,
        sheet=form,
        form=form if shipment.state.editable else None,
        review=seen,
        limits=limits(shipment, seen),
        pictures=pictures(shipment, seen, look=looked_at()),
        **{"differences": (), "proposals": None, "ways": None, **context},
    )
    return page, status


def looked_at() -> int:
    """Return the row whose picture is asked for by a button, or was shown before."""
    button = request.form.get("act", "")
    asked = button.removeprefix(LOOK) if button.startswith(LOOK) else ""
    asked = asked or request.form.get("look", "")
    return int(asked) if asked.isdecimal() else 0


def address(standing: Standing, number: int) -> str:
    """Return the address of one shipment's cartons."""
    return url_for("cartons.sheet", reference=standing.plan.reference, number=number)
