"""The page of a cost or a quote as one reader saw it, kept until anything in it changes.

The token against forged requests is the reader's own each time: it is left out of what is kept.
"""

from typing import Final, NamedTuple

from flask import g, request
from flask_wtf.csrf import generate_csrf
from markupsafe import Markup, escape

from app.persistence.published_stamp import published_stamp
from app.web import kept
from app.web.database import database
from app.web.i18n import current_language
from app.web.kept import Key
from app.web.plans.context import today

_TOKEN: Final = "csrf-token-of-the-reader"  # noqa: S105 - stands where the token goes


class _Unfailed(NamedTuple):
    """Stands in for the form of a kept page, which has nothing to mend."""

    id: str = "cost"
    failed: bool = False


FORM: Final = _Unfailed()


def key_of_page() -> Key:
    """Return what the page depends on beside the workspace: reader, day, address, shared data."""
    reader = (g.person.id, g.person.time_zone, current_language(), g.workspace.units, today())
    return ("page", request.full_path, *reader, published_stamp(database()))


def found(key: Key) -> Markup | None:
    """Return the page as it was kept, with the reader's token, if nothing changed since."""
    body = kept.unchanged(key)
    return None if body is None else _with_token(body)


def keep(key: Key, body: str) -> Markup:
    """Return the page, kept from now on."""
    token = str(escape(generate_csrf()))
    return _with_token(kept.keep(body.replace(token, _TOKEN), of=key))


def _with_token(body: str) -> Markup:
    return Markup(body.replace(_TOKEN, str(escape(generate_csrf()))))  # noqa: S704 - a template escaped it
