"""Whether bar codes can be printed at all on the labels chosen for them."""

from collections.abc import Callable, Mapping

from app.domain.labelling.sheets import LabelSheet
from app.domain.problems import Problem
from app.printing.barcodes import Barcode, UnencodableError, code128
from app.printing.labels.module import widest_module
from app.printing.labels.unit import quiet_zone, unit_module


def carton_barcode_problems(
    ids: Mapping[str, str], *, stock: LabelSheet, dpi: int
) -> list[Problem]:
    """Return why the id in a field cannot be a carton label's bar code, the first of each kind."""
    width = stock.label[0]
    return _problems(ids, stock, lambda code: widest_module(code, width=width, dpi=dpi) is not None)


def unit_barcode_problems(
    codes: Mapping[str, str], *, stock: LabelSheet, dpi: int
) -> list[Problem]:
    """Return why the code in a field cannot be a unit label's bar code, the first of each kind."""
    width, module = stock.label[0], unit_module(stock, dpi=dpi)
    return _problems(
        codes, stock, lambda code: quiet_zone(code, width=width, module=module) is not None
    )


def _problems(
    texts: Mapping[str, str], stock: LabelSheet, fits: Callable[[Barcode], bool]
) -> list[Problem]:
    found: dict[str, Problem] = {}
    for field, text in texts.items():
        params = {"text": text, "label": stock.name}
        try:
            if not fits(code128(text)):
                problem = Problem("label-barcode-too-wide", field, params)
                found.setdefault(problem.code, problem)
        except UnencodableError:
            problem = Problem("label-barcode-character", field, params)
            found.setdefault(problem.code, problem)
    return list(found.values())
