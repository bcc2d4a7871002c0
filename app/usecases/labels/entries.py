"""The forwarder's entry marks 入仓唛, one for each chosen carton."""

from app.domain.labelling.entries import entry_labels
from app.domain.problems import Problem
from app.printing.fonts.coverage import unprintable
from app.printing.labels.entry import entry_page
from app.usecases.labels.drawing import Drawn, Task, country_in_both
from app.usecases.labels.order import too_many
from app.usecases.labels.texts import entry_texts


def draw_entries(task: Task) -> Drawn | list[Problem]:
    """Return the marks of the chosen cartons, or every problem."""
    chosen = task.chosen
    if isinstance(chosen, Problem):
        return [chosen]
    if problems := too_many(task.record.carton_count, field="cartons"):
        return problems
    labels, problems = entry_labels(task.record, chosen=chosen)
    problems += unprintable(entry_texts(task.record))
    if problems:
        return problems
    pages = (entry_page(label, stock=task.stock, country=country_in_both) for label in labels)
    keys = tuple(f"carton:{label.number}" for label in labels)
    return Drawn(count=len(labels), pages=task.numbered(pages), keys=keys)
