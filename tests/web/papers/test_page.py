"""A disagreement is shown as its two cells."""

from app.domain.paperwork.agreement import CARTONS, PACKING_LIST
from app.domain.problems import Problem
from app.web.papers.page import PapersPage


def test_a_disagreement_has_two_cells_and_other_findings_none() -> None:
    figures = {"left": CARTONS, "left_value": 600, "right": PACKING_LIST, "right_value": 594}
    differ = Problem("papers-units-differ", "totals.units", figures)
    assert PapersPage.cells(differ) == [(CARTONS, 600), (PACKING_LIST, 594)]
    assert PapersPage.cells(Problem("paper-net-weight-missing")) == []
