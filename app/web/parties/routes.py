"""Placeholder of the area, replaced by its builder."""

from flask import Blueprint, render_template

from app.web.responses import Answer

blueprint = Blueprint("parties", __name__)


@blueprint.get("/parties")
def index() -> Answer:
    """Show the area."""
    return render_template("parties/index.html")
