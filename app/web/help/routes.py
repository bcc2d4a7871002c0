"""The guide's pages."""

from flask import Blueprint, render_template

from app.web.responses import Answer

blueprint = Blueprint("help", __name__)


@blueprint.get("/help")
def index() -> Answer:
    """Show the guide."""
    return render_template("help/index.html")
