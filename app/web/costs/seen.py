"""Which entered rates a reader has seen, so that no other is replaced without being shown first."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.persistence.costs import DutyRate, Exchange
from app.web.forms import PageForm

#: What a form says it has seen is kept where others keep the version of their row.
Entered = DutyRate | Exchange


@dataclass(frozen=True, slots=True)
class Replaced:
    """The rate that saving would replace, as a row that counts its versions."""

    version: str


def seen(rates: Iterable[Entered | None]) -> str:
    """Return what tells these rates, as they are now, from all others."""
    return " ".join(_stamp(rate) for rate in rates if rate is not None)


def replaced(form: PageForm, rate: Entered | None) -> Replaced | None:
    """Return the rate about to be replaced; its version is the form's when the reader saw it."""
    if rate is None or form.typed_over is None:
        return None
    known = _stamp(rate) in form.typed_over.split()
    return Replaced(form.typed_over if known else seen([rate]))


def _stamp(rate: Entered) -> str:
    return f"{rate.id}@{rate.entered_at.isoformat()}"
