"""Pages that need an account of one's own, which a guest of the demo does not have."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from flask import flash, g, redirect, url_for
from werkzeug.wrappers import Response

from app.usecases.demo_visits import is_demo
from app.web.i18n import _

P = ParamSpec("P")
A = TypeVar("A")


def needs_an_account(view: Callable[P, A]) -> Callable[P, A | Response]:
    """Send guests of the demo to the page that says what a demo can do."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> A | Response:
        if not is_demo(g.workspace):
            return view(*args, **kwargs)
        flash(_("A demo has no account and no settings. Start your own workspace for that."))
        return redirect(url_for("demo.show"), code=303)

    return guarded
