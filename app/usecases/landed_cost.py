"""Estimates what an entry costs at the border: duty, tax and fees, each with its source."""

import json
from collections.abc import Callable, Collection, Mapping
from typing import Final

from app.catalogue.registry import entries
from app.domain.customs import assessor
from app.domain.customs.assessment import Assessment
from app.domain.customs.destination import Destination
from app.domain.customs.duties.tariff import Tariff
from app.domain.customs.entry import Entry
from app.domain.problems import Problem
from app.usecases.json_input import parse_json
from app.usecases.landed_cost_input import read_entry
from app.usecases.landed_cost_output import assessment_document
from app.usecases.problem_report import problem_report

_FACTS: Final = "app.catalogue.tariffs"
_ANSWERED: Final = 0
_BAD_INPUT: Final = 2

#: Finds a destination's tariff, with at least the lines that some codes need.
TariffFor = Callable[[str, Collection[str]], Tariff | None]


def destinations() -> Mapping[str, Destination]:
    """Return every destination an entry may have, by country code."""
    return entries(_FACTS, Destination)


def tariffs() -> Mapping[str, Tariff]:
    """Return the tariffs in the data, by country code."""
    return entries(_FACTS, Tariff)


def bundled(destination: str, _codes: Collection[str] = ()) -> Tariff | None:
    """Return a destination's tariff as the data holds it; None where it holds none."""
    return tariffs().get(destination)


def assess(entry: Entry, *, tariff_for: TariffFor = bundled) -> Assessment | tuple[Problem, ...]:
    """Return the assessment of `entry`, or what must be mended before there is one.

    The destination must be one of `destinations()`; KeyError otherwise.
    """
    destination = destinations()[entry.destination]
    tariff = tariff_for(entry.destination, {line.code for line in entry.lines})
    return assessor.assess(entry, destination=destination, tariff=tariff)


def estimate(document: object, *, tariff_for: TariffFor = bundled) -> dict[str, object]:
    """Return the answer to an entry document, or {"problems": [...]}; both ready for JSON."""
    entry = read_entry(document, destinations=destinations(), tariffs=tariffs())
    answer = assess(entry, tariff_for=tariff_for) if isinstance(entry, Entry) else entry
    if not isinstance(answer, Assessment):
        return problem_report(answer)
    return problem_report(answer.lacking) if answer.lacking else assessment_document(answer)


def run_document(text: str, *, tariff_for: TariffFor = bundled) -> tuple[int, str]:
    """Return the exit code (0 answered, 2 bad input) and the JSON for the entry in `text`.

    What cannot be written as UTF-8, such as half of a surrogate pair in a key, becomes "?".
    """
    document, problems = parse_json(text)
    answer = problem_report(problems) if problems else estimate(document, tariff_for=tariff_for)
    code = _BAD_INPUT if "problems" in answer else _ANSWERED
    told = json.dumps(answer, ensure_ascii=False, indent=2)
    return code, told.encode(errors="replace").decode()
