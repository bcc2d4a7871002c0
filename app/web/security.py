"""Who may see what: sign-in by default, strict headers, and cookies that scripts cannot read."""

from collections.abc import Callable
from typing import Final, TypeVar

from flask import Flask, Response, current_app, g, redirect, request, session, url_for
from flask_wtf.csrf import CSRFProtect
from werkzeug.wrappers import Response as AnyResponse

from app.persistence.session import enter_workspace
from app.usecases import signing_in
from app.web.database import READING, database

COOKIE: Final = "sampan_sign_in"
CONTENT_SECURITY_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS: Final = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

csrf = CSRFProtect()
View = TypeVar("View", bound=Callable[..., object])


def public(view: View) -> View:
    """Mark a view as open to people who are not signed in."""
    view.is_public = True  # type: ignore[attr-defined]
    return view


def is_public(endpoint: str | None) -> bool:
    """Return whether `endpoint` answers without a sign-in."""
    if endpoint is None:
        return True
    view = current_app.view_functions[endpoint]
    return endpoint == "static" or bool(getattr(view, "is_public", False))


def _recognise() -> AnyResponse | None:
    """Find out who asks; send strangers to the sign-in page, and back afterwards."""
    g.person = g.workspace = None
    if request.endpoint == "static":
        return None
    token = request.cookies.get(COOKIE, "")
    acting = request.method not in READING
    membership = signing_in.recognise(database(), token=token, prolong=acting) if token else None
    if membership is not None:
        g.person, g.workspace = membership.person, membership.workspace
        enter_workspace(database(), membership.workspace_id)
    elif not is_public(request.endpoint):
        target = request.full_path.rstrip("?") if request.method == "GET" else None
        return redirect(url_for("account.sign_in", next=target))
    return None


def _harden(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def keep_signed_in(response: AnyResponse, token: str) -> AnyResponse:
    """Hand the browser its sign-in token, and forget what it was before."""
    session.clear()
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(signing_in.LONGEST.total_seconds()),
        httponly=True,
        secure=bool(current_app.config["SESSION_COOKIE_SECURE"]),
        samesite="Lax",
    )
    return response


def forget(response: AnyResponse) -> AnyResponse:
    """Take the sign-in token back from the browser."""
    session.clear()
    response.delete_cookie(COOKIE)
    return response


def prepare(app: Flask) -> None:
    """Put the guards around every request."""
    app.before_request(_recognise)
    csrf.init_app(app)
    app.after_request(_harden)
