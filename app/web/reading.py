"""Reading what a clerk types on a page, bare figures being in the workspace's own units."""

from flask import g

from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.reading import figures
from app.domain.units import Units


def units() -> Units:
    """Return the units this workspace writes bare figures in."""
    workspace = g.get("workspace")
    return workspace.units if workspace is not None else Units.METRIC


def read_weight(text: str) -> Weight | None:
    """Return the weight `text` writes, a bare figure being in the workspace's unit, or None."""
    return figures.read_weight(text, bare=units().weight)


def read_length(text: str) -> Length | None:
    """Return the length `text` writes, a bare figure being in the workspace's unit, or None."""
    return figures.read_length(text, bare=units().length)
