"""Pictures of labels inside the page itself, so that a preview shows what is typed, not saved."""

from base64 import b64encode
from dataclasses import dataclass

from app.domain.problems import Problem
from app.usecases.label_prints.preview import Look


@dataclass(frozen=True, slots=True)
class Pictures:
    """The addresses of the first label's picture and of its sheet's, empty where there is none."""

    label: str = ""
    sheet: str = ""


def pictures_of(look: Look | list[Problem] | None) -> Pictures:
    """Return how the page shows a look, which needs no further request."""
    if not isinstance(look, Look):
        return Pictures()
    return Pictures(_address(look.label), _address(look.sheet) if look.sheet else "")


def _address(picture: bytes) -> str:
    return f"data:image/png;base64,{b64encode(picture).decode()}"
