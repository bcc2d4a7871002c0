"""By which route goods are declared for export, and what that leaves the exporter with."""

from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class SupervisionMode:
    """A customs supervision mode (监管方式); `code` is its four digits.

    `unsold` tells that goods leave under it for a warehouse abroad before they are sold.
    """

    code: str
    name: Name
    note: Name
    sources: tuple[Source, ...]
    unsold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationRoute:
    """A declaration route (报关方式) of a shipment.

    `rebate` tells whether the exporter can claim the export rebate; `prints_exporter_papers`
    whether a sales contract and a declaration may carry the exporter's name.
    `supervision_modes` are the codes it can be declared under, the usual one first; empty when
    the exporter does not choose one.
    """

    code: str
    name: Name
    consequence: Name
    warnings: tuple[Name, ...]
    rebate: bool
    prints_exporter_papers: bool
    supervision_modes: tuple[str, ...]
    sources: tuple[Source, ...]


def check_supervision_mode(route: DeclarationRoute, *, mode: SupervisionMode) -> list[Problem]:
    """Return a problem when goods on `route` cannot be declared under `mode`."""
    if mode.code in route.supervision_modes:
        return []
    params = {
        "mode": mode.code,
        "route": route.name,
        "allowed": ", ".join(route.supervision_modes),
    }
    code = "supervision-mode-mismatch" if route.supervision_modes else "supervision-mode-not-asked"
    return [Problem(code, "supervision_mode", params)]
