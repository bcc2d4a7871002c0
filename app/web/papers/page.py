"""What the papers page shows: checks first, then the papers due and made."""

from dataclasses import dataclass
from functools import cached_property

from app.catalogue.declaration_routes import declaration_routes
from app.domain.naming import Name
from app.domain.paperwork.document import Due, PaperLanguage
from app.domain.problems import Problem
from app.jobs.ledger import UNFINISHED
from app.persistence.papers import Job
from app.usecases import paper_sheet, print_papers
from app.usecases.papers import check_papers
from app.web.database import database
from app.web.papers.mending import mending_address
from app.web.shipments.recorded import RecordedShipment

#: The two cells of a disagreement, as its sentence names them.
_CELLS = (("left", "left_value"), ("right", "right_value"))


@dataclass(frozen=True)
class PapersPage(RecordedShipment):
    """The papers of one shipment, as they stand today."""

    @cached_property
    def sheet(self) -> paper_sheet.PaperSheet:
        """Return the papers due and made."""
        return paper_sheet.sheet_of(database(), shipment=self.shipment, record=self.record)

    @cached_property
    def findings(self) -> list[Problem]:
        """Return what the checks say of the widest paper, the one in both languages."""
        if self.record is None:
            return self.lacking
        return check_papers(self.record, language=PaperLanguage.ZH_EN)

    @property
    def blocking(self) -> list[Problem]:
        """Return what stops the papers."""
        return [problem for problem in self.findings if problem.blocking]

    @property
    def advice(self) -> list[Problem]:
        """Return what is only to be looked at."""
        return [problem for problem in self.findings if not problem.blocking]

    @cached_property
    def engine(self) -> list[Problem]:
        """Return what this machine lacks to print papers."""
        return print_papers.engine_problems()

    @cached_property
    def job(self) -> Job | None:
        """Return the newest order of papers."""
        return print_papers.printing_job(database(), shipment=self.shipment)

    @property
    def waiting(self) -> bool:
        """Return whether papers are being made right now."""
        return self.job is not None and self.job.state in UNFINISHED

    @property
    def warnings(self) -> tuple[Name, ...]:
        """Return what the declaration route means for papers in the exporter's name."""
        code = self.shipment.declaration_route or self.standing.plan.declaration_route
        route = declaration_routes().get(code)
        return () if route is None or route.prints_exporter_papers else route.warnings

    @property
    def groups(self) -> list[tuple[Due | None, list[paper_sheet.PaperLine]]]:
        """Return the lines by how they are due, empty groups left out."""
        found = [(due, self.sheet.due(due)) for due in (*Due, None)]
        return [(due, lines) for due, lines in found if lines]

    def mend(self, problem: Problem) -> str:
        """Return the address where `problem` is mended."""
        return mending_address(problem, standing=self.standing, shipment=self.shipment)

    @staticmethod
    def cells(problem: Problem) -> list[tuple[object, object]]:
        """Return both cells of a disagreement, each with the paper it stands on."""
        params = problem.params
        if "left" not in params:
            return []
        return [(params[paper], params[value]) for paper, value in _CELLS]
