"""The tariff that answers: an imported schedule in place of the bundled one, programmes on top.

Loads the database library; `landed_cost` alone does not.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.tariffs import destinations as catalogue
from app.catalogue.tariffs.schedules import EUROPEAN_UNION, bundled_schedule
from app.domain.customs.duties.tariff import Tariff
from app.domain.customs.schedule.layered import layered
from app.domain.customs.schedule.lines import Schedule
from app.persistence.imported_schedules import ImportedLayers, imported_schedules
from app.usecases.landed_cost import bundled, destinations

_MEMBERS: Final = frozenset(state.code for state in catalogue.EUROPEAN_UNION)


def territories(destination: str) -> tuple[str, ...]:
    """Return the countries whose schedules count for a destination, its own first."""
    return (destination, EUROPEAN_UNION) if destination in _MEMBERS else (destination,)


def tariff_for(session: Session | None, destination: str, codes: Collection[str]) -> Tariff | None:
    """Return a destination's tariff, with at least the lines that `codes` need."""
    return tariffs_for(session, codes, only=(destination,)).get(destination)


def tariffs_for(
    session: Session | None, codes: Collection[str], *, only: Collection[str] | None = None
) -> Mapping[str, Tariff]:
    """Return the tariffs by destination, with at least the lines that `codes` need.

    Imported schedules are loaded together, whatever the number of codes. `only` some destinations
    are looked at where it says so; without a session the bundled tariffs answer.
    """
    wanted = destinations().keys() if only is None else only
    imported = _imported(session, {each for one in wanted for each in territories(one)}, codes)
    found = {one: _tariff(one, imported, codes) for one in wanted}
    return {one: tariff for one, tariff in found.items() if tariff}


def schedule_for(session: Session | None, country: str, codes: Collection[str]) -> Schedule | None:
    """Return the schedule that answers for a country, or for the EU as one; None without any."""
    imported = _imported(session, territories(country), codes)
    layers = [*_layers(country, imported), *_bundled_layer(country, imported)]
    return layered(layers, codes=codes) if layers else None


def _imported(
    session: Session | None, countries: Collection[str], codes: Collection[str]
) -> Mapping[str, ImportedLayers]:
    if session is None:
        return {}
    return imported_schedules(session, countries, codes=codes)


def _tariff(
    destination: str, imported: Mapping[str, ImportedLayers], codes: Collection[str]
) -> Tariff | None:
    known = bundled(destination)
    layers = list(_layers(destination, imported))
    if not layers:
        return known
    layers += _bundled_layer(destination, imported)
    return with_schedule(known, destination, layered(layers, codes=codes))


def with_schedule(known: Tariff | None, destination: str, schedule: Schedule) -> Tariff:
    """Return a tariff with another schedule of normal rates, its programmes on top as they are."""
    if known is None:
        return Tariff(code=destination, schedule=schedule, sources=(schedule.source,))
    return replace(known, schedule=schedule)


def _layers(country: str, imported: Mapping[str, ImportedLayers]) -> Iterator[Schedule]:
    """Yield the imported schedules that answer for a country, down to the first whole one."""
    for territory in territories(country):
        found = imported.get(territory)
        if found:
            yield from found.layers
            if found.whole:
                return


def _bundled_layer(country: str, imported: Mapping[str, ImportedLayers]) -> Iterator[Schedule]:
    """Yield the bundled schedule of a country unless an imported one is whole."""
    stacks = (imported.get(territory) for territory in territories(country))
    if any(stack and stack.whole for stack in stacks):
        return
    found = (bundled_schedule(territory) for territory in territories(country))
    yield from (schedule for schedule in found if schedule)
