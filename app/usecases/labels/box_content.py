"""The pages that say in a code what lies in each carton, where the programme takes them."""

from collections.abc import Iterator, Mapping, Sequence

from app.domain.labelling.box_content import box_content, box_content_problems
from app.domain.labelling.cartons import CartonLabel
from app.domain.problems import Problem
from app.domain.programme.selling import SellingProgramme
from app.printing.labels.box_content import box_content_page, box_content_symbol
from app.printing.labels.marks import Matrix, Page
from app.usecases.labels.drawing import Task

#: The code of each carton by its number.
Codes = Mapping[int, Matrix]


def box_contents(
    task: Task, labels: Sequence[CartonLabel], programme: SellingProgramme | None
) -> tuple[Codes, list[Problem]]:
    """Return the code of every carton, none where nobody ordered them, or every problem."""
    if not task.order.box_content:
        return {}, []
    rule = programme.box_content if programme else None
    if rule is None:
        name = programme.name if programme else task.record.programme.kind
        return {}, [Problem("box-content-not-offered", "box_content", {"programme": name})]
    if problems := box_content_problems(task.record, labels):
        return {}, problems
    stock, dpi = task.stock, task.order.dpi
    found = {
        label.number: box_content_symbol(box_content(label, rule), rule=rule, stock=stock, dpi=dpi)
        for label in labels
    }
    large = (_too_large(task, label) for label in labels if found[label.number] is None)
    problems = list({problem.field: problem for problem in large}.values())
    return {number: code for number, code in found.items() if code is not None}, problems


def with_box_contents(
    pages: Iterator[Page], labels: Sequence[CartonLabel], codes: Codes, *, task: Task
) -> Iterator[Page]:
    """Yield each carton's label, followed by the page of its contents where it has a code."""
    for page, label in zip(pages, labels, strict=True):
        yield page
        if label.number in codes:
            yield box_content_page(label, codes[label.number], stock=task.stock)


def _too_large(task: Task, label: CartonLabel) -> Problem:
    skus = len(label.contents)
    params = {"number": label.number, "skus": skus, "label": task.stock.name}
    return Problem("box-content-too-large", f"cartons.{_row(task, label)}.contents", params)


def _row(task: Task, label: CartonLabel) -> int:
    rows = enumerate(task.record.cartons)
    return next(index for index, row in rows if row.first <= label.number <= row.last)
