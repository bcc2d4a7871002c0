"""Notices, as many as asked for: the warning on bags, words for sets, the battery mark."""

from collections.abc import Mapping
from itertools import repeat
from typing import TypeVar

from app.catalogue.label_notices import bag_warnings, battery_mark, set_wordings
from app.domain.labelling.batteries import BatteryMark, battery_problems
from app.domain.problems import Problem
from app.printing.fonts.coverage import unprintable
from app.printing.labels.battery import battery_marks
from app.printing.labels.notices import set_marks, warning_fits, warning_marks
from app.printing.labels.sheets import Drawing
from app.usecases.labels.drawing import Drawn, Task
from app.usecases.labels.order import ZPL, placing_problems, too_many

Offered = TypeVar("Offered")


def draw_warnings(task: Task) -> Drawn | list[Problem]:
    """Return suffocation warnings at the size of type that the bag asks for, or every problem."""
    warning = _chosen(bag_warnings(), task.order.wording)
    if isinstance(warning, Problem):
        return [warning]
    bag = warning.size(task.order.bag or warning.sizes[0].code)
    if bag is None:
        offered = [each.code for each in warning.sizes]
        return [Problem("label-bag-unknown", "bag", {"value": task.order.bag, "offered": offered})]
    size = task.stock.label
    if not warning_fits(warning, bag, size=size):
        params = {"points": bag.points, "label": task.stock.name}
        return [Problem("label-warning-too-large", "sheet", params)]
    return _copies(task, warning_marks(warning, bag, size=size))


def draw_sets(task: Task) -> Drawn | list[Problem]:
    """Return words that keep a set together, or every problem."""
    wording = _chosen(set_wordings(), task.order.wording)
    if isinstance(wording, Problem):
        return [wording]
    return _copies(task, set_marks(wording, size=task.stock.label))


def draw_batteries(task: Task) -> Drawn | list[Problem]:
    """Return lithium battery marks by the edition in force on the record's day."""
    order, mark = task.order, battery_mark(task.record.date)
    problems = battery_problems(mark, order.un_numbers) + _phone_problems(task, mark)
    if order.form == ZPL:
        problems.append(Problem("battery-needs-colour", "format"))
    if problems:
        return problems
    marks = battery_marks(mark, order.un_numbers, size=task.stock.label, phone=order.phone)
    return _copies(task, marks)


def _phone_problems(task: Task, mark: BatteryMark) -> list[Problem]:
    if not task.order.phone:
        return []
    if not mark.telephone.covers(task.record.date):
        return [Problem("battery-phone-over", "phone", {"day": mark.telephone.valid_to})]
    return unprintable({"phone": task.order.phone})


def _chosen(offered: Mapping[str, Offered], code: str) -> Offered | Problem:
    found = offered.get(code or next(iter(offered)))
    if found is None:
        params = {"value": code, "offered": list(offered)}
        return Problem("label-wording-unknown", "wording", params)
    return found


def _copies(task: Task, drawing: Drawing) -> Drawn | list[Problem]:
    count = task.order.copies
    problems = too_many(count, field="copies") + placing_problems(task.order, task.stock)
    if problems:
        return problems
    return Drawn(count=count, pages=task.laid_out(repeat(drawing, count)))
