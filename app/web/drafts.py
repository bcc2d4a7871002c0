"""Keeps what was typed and not yet finished, so that no switch, sign-out or crash loses it."""

from datetime import datetime
from typing import Any, Final, TypeVar

from flask import Blueprint, abort, g, redirect, render_template, request, session
from werkzeug.datastructures import CombinedMultiDict, MultiDict
from werkzeug.wrappers import Response

from app.usecases import drafting
from app.web.database import database
from app.web.forms import PageForm
from app.web.security import public

blueprint = Blueprint("drafts", __name__)

#: Never kept: tokens, secrets, and the buttons themselves. The row version is kept, so that a
#: draft typed over an older version is not saved over a newer one unseen.
_SKIPPED: Final = frozenset({"csrf_token", "password", "to_language", "page", "later", "find"})
_ANONYMOUS: Final = "draft"
F = TypeVar("F", bound=PageForm)


def open_form(kind: type[F], /, **kwargs: Any) -> F:
    """Return the page's form: as sent, or with the reader's unfinished entries, or as saved."""
    if request.method == "POST":
        form = kind(formdata=CombinedMultiDict([request.files, request.form]), **kwargs)
        form.typed_over = request.form.get("version", "")
        return form
    return filled(kind, load(request.path), **kwargs)


def filled(
    kind: type[F], draft: tuple[MultiDict[str, str] | None, datetime | None], /, **kwargs: Any
) -> F:
    """Return the form with the unfinished entries that `load` found, or as saved."""
    kept, saved_at = draft
    if kept is None:
        return kind(formdata=None, **kwargs)
    form = kind(formdata=kept, **kwargs)
    form.draft_saved_at = saved_at
    form.typed_over = kept.get("version", "")
    return form


def load(page: str) -> tuple[MultiDict[str, str] | None, datetime | None]:
    """Return the unfinished entries of the reader on `page`, and when they were kept."""
    if g.get("person") is None:
        kept = session.get(_ANONYMOUS, {}).get(page)
        return (MultiDict(kept) if kept else None), None
    draft = drafting.load(database(), person_id=g.person.id, page=page)
    return (MultiDict(draft.entries), draft.saved_at) if draft else (None, None)


def keep(page: str, **answers: str) -> datetime | None:
    """Keep the entries of the current request for `page`; return when, for signed-in readers.

    `answers` stand in for what the form says to questions of these names, where it asks them.
    """
    entries = {name: values for name, values in request.form.lists() if name not in _SKIPPED}
    entries |= {name: [answer] for name, answer in answers.items() if name in entries}
    if not entries.keys() - {"version"}:
        return None
    page = page.partition("?")[0]
    if g.get("person") is None:
        session[_ANONYMOUS] = {page: entries}
        return None
    return drafting.keep(database(), person_id=g.person.id, page=page, entries=entries)


def drop(page: str | None = None) -> None:
    """Forget the unfinished entries of a page, now that they are saved or given up."""
    page = (page or request.path).partition("?")[0]
    if g.get("person") is None:
        session.pop(_ANONYMOUS, None)
    else:
        drafting.drop(database(), person_id=g.person.id, page=page)


def page_of_request() -> str:
    """Return the path the form names as its page; only paths of this site count."""
    page = request.form.get("page", "")
    if not page.startswith("/") or page.startswith("//") or "\\" in page:
        abort(400)
    return page


@blueprint.post("/drafts")
def autosave() -> str:
    """Keep what a form holds right now and say when."""
    return render_template("components/saved.html", saved_at=keep(page_of_request()))


@blueprint.post("/drafts/discard")
@public
def discard() -> Response:
    """Throw the unfinished entries of a page away and show it as last saved."""
    page = page_of_request()
    drop(page)
    return redirect(page, code=303)
