"""Carton labels 箱唛, one for each chosen carton."""

from typing import Final

from app.catalogue.programmes import programme_for
from app.domain.labelling.cartons import CartonLabel, carton_labels
from app.domain.problems import Problem
from app.domain.programme.selling import CartonNumbering
from app.printing.fonts.coverage import unprintable
from app.printing.labels.carton import carton_page
from app.printing.labels.fitting import carton_barcode_problems
from app.usecases.labels.box_content import box_contents, with_box_contents
from app.usecases.labels.carton_marks import marks_of
from app.usecases.labels.drawing import Drawn, Task, country
from app.usecases.labels.handling import read_handling
from app.usecases.labels.order import too_many
from app.usecases.labels.texts import carton_paths, carton_texts

#: A programme we know nothing of: its ids must stand on the record, in whatever form.
_UNKNOWN: Final = CartonNumbering(by_platform=True, id_form="")


def draw_cartons(task: Task) -> Drawn | list[Problem]:
    """Return the labels of the chosen cartons, or every problem."""
    record, chosen = task.record, task.chosen
    if isinstance(chosen, Problem):
        return [chosen]
    handling, problems = read_handling(task.order.handling)
    problems += too_many(record.carton_count, field="cartons")
    if problems:
        return problems
    programme = programme_for(record.programme.kind, record.ship_to.country)
    labels, problems = carton_labels(
        record,
        numbering=programme.numbering if programme else _UNKNOWN,
        chosen=chosen,
        marks=marks_of(record, programme),
        handling=handling,
    )
    codes, unsaid = box_contents(task, labels, programme)
    problems += [*unsaid, *_print_problems(task, labels)]
    if problems:
        return problems
    pages = (
        carton_page(label, stock=task.stock, dpi=task.order.dpi, country=country)
        for label in labels
    )
    keys = tuple(f"carton:{label.number}" for label in labels)
    every = with_box_contents(pages, labels, codes, task=task)
    return Drawn(count=len(labels) + len(codes), pages=task.numbered(every), keys=keys)


def _print_problems(task: Task, labels: list[CartonLabel]) -> list[Problem]:
    paths = carton_paths(task.record)
    ids = {paths[label.number]: label.id for label in labels}
    return [
        *unprintable(carton_texts(task.record)),
        *carton_barcode_problems(ids, stock=task.stock, dpi=task.order.dpi),
    ]
