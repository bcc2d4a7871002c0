"""The list of plans."""

from flask import Blueprint, render_template

from app.web.responses import Answer

blueprint = Blueprint("plans", __name__)


@blueprint.get("/plans")
def index() -> Answer:
    """Show the workspace's plans, newest first."""
    return render_template("plans/index.html")
