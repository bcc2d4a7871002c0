"""Placeholder of the area, replaced by its builder."""

from flask import Blueprint, render_template

from app.web.responses import Answer

blueprint = Blueprint("products", __name__)


@blueprint.get("/products")
def index() -> Answer:
    """Show the area."""
    return render_template("products/index.html")
