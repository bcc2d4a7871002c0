"""GS1 logistic labels 物流标签, one for each pallet or carton, with its SSCC."""

from itertools import chain, repeat

from app.catalogue.gs1 import application_identifiers
from app.catalogue.gs1.symbols import LOGISTIC_SYMBOLS
from app.domain.labelling.logistic import LogisticLabel, Wanted, logistic_labels
from app.domain.problems import Problem
from app.printing.fonts.coverage import unprintable
from app.printing.labels.gs1_symbols import Symbol, SymbolRoom, symbols_of
from app.printing.labels.logistic import logistic_page, symbols_fit
from app.usecases.labels.drawing import Drawn, Task, country
from app.usecases.labels.order import too_many
from app.usecases.labels.texts import pallet_texts

Press = list[tuple[LogisticLabel, list[Symbol]]]


def draw_logistic(task: Task) -> Drawn | list[Problem]:
    """Return the labels of the chosen units, or every problem."""
    order, chosen = task.order, task.chosen
    if isinstance(chosen, Problem):
        return [chosen]
    if problems := too_many(task.record.carton_count * order.copies, field="cartons"):
        return problems
    wanted = Wanted(
        chosen=chosen,
        identifiers=application_identifiers(),
        ssccs=order.ssccs,
        typed=order.elements,
    )
    labels, problems = logistic_labels(task.record, wanted)
    problems += unprintable(pallet_texts(task.record))
    room = SymbolRoom(LOGISTIC_SYMBOLS, task.stock.label[0], order.dpi)
    press, unfit = _press(labels, room, task)
    problems += unfit
    if problems:
        return problems
    pages = (
        logistic_page(label, symbols, stock=task.stock, room=room, country=country)
        for label, symbols in press
    )
    numbered = task.numbered(pages)
    return Drawn(
        count=len(labels) * order.copies,
        pages=chain.from_iterable(repeat(page, order.copies) for page in numbered),
        keys=tuple(f"sscc:{label.sscc}" for label in labels),
    )


def _press(
    labels: list[LogisticLabel], room: SymbolRoom, task: Task
) -> tuple[Press, list[Problem]]:
    """Return each label with its symbols, or the first one that the stock cannot hold."""
    press: Press = []
    params = {"label": task.stock.name}
    for label in labels:
        symbols = symbols_of(label.elements, room)
        if symbols is None:
            return [], [Problem("gs1-too-wide", "sheet", params)]
        if not symbols_fit(len(symbols), rules=room.rules, height=task.stock.label[1]):
            count = {"count": len(symbols), **params}
            return [], [Problem("gs1-too-many-symbols", "sheet", count)]
        press.append((label, symbols))
    return press, []
