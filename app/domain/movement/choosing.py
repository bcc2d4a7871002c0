"""Which of a shipment's cartons are meant by what somebody typed."""

from collections.abc import Collection, Mapping

from app.domain.movement.carton_numbers import read_numbers, written
from app.domain.problems import Problem


def choose(
    text: str, *, cartons: Mapping[int, int], unless_said: Collection[int]
) -> tuple[frozenset[int], list[Problem]]:
    """Return the ids of the cartons that `text` names, `unless_said` when it says nothing.

    `cartons` are ids by number. A number the shipment has not is refused with those it has.
    """
    if not text.strip():
        return frozenset(unless_said), []
    numbers, problems = read_numbers(text)
    unknown = numbers - cartons.keys()
    if unknown:
        params = {"value": written(unknown), "cartons": written(cartons)}
        problems = [Problem("movement-cartons-not-there", params=params)]
    if problems:
        return frozenset(), problems
    return frozenset(cartons[number] for number in numbers), []
