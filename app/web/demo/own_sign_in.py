"""Where somebody who is signed in and tries the demo finds the way back to the own workspace."""

from typing import Final

from flask import current_app, request
from werkzeug.wrappers import Response

from app.usecases import signing_in
from app.web import security

_COOKIE: Final = "sampan_own_sign_in"


def kept_token() -> str:
    """Return the sign-in token that was put aside; empty when none was."""
    return request.cookies.get(_COOKIE, "")


def put_aside(response: Response) -> None:
    """Keep the reader's own sign-in beside the demo's, out of reach of scripts."""
    response.set_cookie(
        _COOKIE,
        request.cookies.get(security.COOKIE, ""),
        max_age=int(signing_in.LONGEST.total_seconds()),
        httponly=True,
        secure=bool(current_app.config["SESSION_COOKIE_SECURE"]),
        samesite="Lax",
    )


def take_up(response: Response) -> Response:
    """Sign the reader in where the demo was opened from, or out where nobody was signed in."""
    token = kept_token()
    response.delete_cookie(_COOKIE)
    return security.keep_signed_in(response, token) if token else security.forget(response)
