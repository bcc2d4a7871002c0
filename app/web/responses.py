"""How pages answer: with a page, a redirect after a POST, or a refusal that keeps the entries."""

from typing import Any, TypeAlias

from flask import render_template
from werkzeug.wrappers import Response

Answer: TypeAlias = str | Response | tuple[str, int]

UNPROCESSABLE = 422
CONFLICT = 409


def refuse(template: str, **context: Any) -> Answer:
    """Return the page again with status 422: the summary on top, every entry kept."""
    return render_template(template, **context), UNPROCESSABLE
