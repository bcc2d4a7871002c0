"""Unit labels 商品标签, on sheets or rolls."""

from app.domain.labelling.units import UnitLabel, unit_labels
from app.domain.problems import Problem
from app.printing.fonts.coverage import unprintable
from app.printing.labels.fitting import unit_barcode_problems
from app.printing.labels.sheets import unit_drawings
from app.printing.labels.unit import unit_module
from app.usecases.labels.drawing import Drawn, Task, country
from app.usecases.labels.order import placing_problems, too_many
from app.usecases.labels.texts import unit_texts


def draw_units(task: Task) -> Drawn | list[Problem]:
    """Return the labels of the chosen quantity of each SKU, or every problem."""
    labels, problems = unit_labels(task.record, quantities=task.order.quantities)
    count = sum(label.count for label in labels)
    problems += too_many(count, field="quantities")
    problems += _print_problems(task, labels)
    problems += placing_problems(task.order, task.stock)
    if problems:
        return problems
    module = unit_module(task.stock, dpi=task.order.dpi)
    drawings = unit_drawings(labels, size=task.stock.label, country=country, module=module)
    keys = tuple(f"sku:{label.sku}" for label in labels)
    return Drawn(count=count, pages=task.laid_out(drawings), keys=keys)


def _print_problems(task: Task, labels: list[UnitLabel]) -> list[Problem]:
    wanted = {label.sku for label in labels}
    codes = {
        f"goods.{index}.fnsku": item.fnsku
        for index, item in enumerate(task.record.goods)
        if item.fnsku and item.sku in wanted
    }
    return [
        *unprintable(unit_texts(task.record)),
        *unit_barcode_problems(codes, stock=task.stock, dpi=task.order.dpi),
    ]
