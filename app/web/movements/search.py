"""What the list of movements is asked for, read from the address and written back into links."""

from flask import request

from app.domain.movement.kinds import MovementKind
from app.domain.reading.text import clean
from app.persistence.movement_search import Search
from app.web.editing import page_number

_CANCELLED = "cancelled"


def kind_named(text: str) -> MovementKind | None:
    """Return the kind of that name, None when there is none."""
    return MovementKind(text) if text in {kind.value for kind in MovementKind} else None


def asked() -> Search:
    """Return the search in the address; whatever it does not know is left at its default."""
    return Search(
        words=clean(request.args.get("q", "")),
        kind=kind_named(request.args.get("kind", "")),
        cancelled=request.args.get("show") == _CANCELLED,
        number=page_number(),
    )


def query(search: Search, **changes: str) -> dict[str, str]:
    """Return the query of a link that keeps what was searched for; a default is left out."""
    shown = _CANCELLED if search.cancelled else ""
    standing = {"q": search.words, "kind": search.kind or "", "show": shown}
    return {key: value for key, value in {**standing, **changes}.items() if value}
