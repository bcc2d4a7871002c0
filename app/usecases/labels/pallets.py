"""Pallet labels 托盘标签, four equal ones a pallet."""

from itertools import chain, repeat

from app.domain.labelling.pallets import SIDES, pallet_labels
from app.domain.problems import Problem
from app.printing.fonts.coverage import unprintable
from app.printing.labels.pallet import pallet_page
from app.usecases.labels.drawing import Drawn, Task, country
from app.usecases.labels.texts import pallet_texts


def draw_pallets(task: Task) -> Drawn | list[Problem]:
    """Return four labels for each pallet with a chosen carton, or every problem."""
    chosen = task.chosen
    if isinstance(chosen, Problem):
        return [chosen]
    labels, problems = pallet_labels(task.record, chosen=chosen)
    problems += unprintable(pallet_texts(task.record))
    if problems:
        return problems
    pages = task.numbered(pallet_page(label, stock=task.stock, country=country) for label in labels)
    return Drawn(
        count=len(labels) * SIDES,
        pages=chain.from_iterable(repeat(page, SIDES) for page in pages),
        keys=tuple(f"pallet:{label.name}" for label in labels),
    )
