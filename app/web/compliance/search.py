"""What the list of compliance files is asked for, read from the address."""

from typing import Final

from flask import request

from app.catalogue.countries import destinations
from app.domain.compliance.standing import State
from app.domain.reading.text import clean
from app.usecases.compliance.register import Asked
from app.web.editing import page_number

_STATES: Final = {state.value: state for state in State}


def asked() -> Asked:
    """Return the search in the address; whatever it does not know is left out."""
    destination = request.args.get("to", "")
    return Asked(
        words=clean(request.args.get("q", "")),
        destination=destination if destination in destinations() else "",
        state=_STATES.get(request.args.get("state", "")),
        number=page_number(),
    )


def filters(search: Asked, **changes: str) -> dict[str, str]:
    """Return the query of a link that keeps what was searched for."""
    query = {"q": search.words, "to": search.destination, "state": search.state or "", **changes}
    return {key: value for key, value in query.items() if value}
