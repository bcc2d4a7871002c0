"""What the papers page shows: checks first, then the papers due and made."""

from dataclasses import dataclass
from functools import cached_property

from app.catalogue.declaration_routes import declaration_routes
from app.catalogue.documents import documents
from app.domain.naming import Name
from app.domain.paperwork.agreement import undeclared
from app.domain.paperwork.crosscheck import Comparison
from app.domain.paperwork.document import Document, Due, Lack, PaperLanguage
from app.domain.problems import Problem
from app.jobs.ledger import unfinished
from app.persistence.papers import Job, declared_cartons
from app.usecases import paper_printing, paper_sheet, print_papers
from app.usecases.paper_checks import Examined, examine
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
    def examined(self) -> Examined | None:
        """Return what the checks say of the widest papers, those in both languages."""
        return examine(self.record, language=PaperLanguage.ZH_EN) if self.record else None

    @cached_property
    def findings(self) -> list[Problem]:
        """Return what stops the papers and what is to be looked at."""
        if self.examined is None:
            return self.lacking
        declared = declared_cartons(database(), shipment_id=self.shipment.id)
        return [*self.examined.findings, *undeclared(self.examined.record, declared=declared)]

    @property
    def blocking(self) -> list[Problem]:
        """Return what stops the papers."""
        return [problem for problem in self.findings if problem.blocking]

    @property
    def advice(self) -> list[Problem]:
        """Return what is only to be looked at."""
        return [problem for problem in self.findings if not problem.blocking]

    @property
    def comparison(self) -> tuple[Comparison, ...]:
        """Return every shared fact beside the papers that state it."""
        return self.examined.comparison if self.examined else ()

    @property
    def differing(self) -> bool:
        """Return whether two papers state a fact differently."""
        return any(not row.holds for row in self.comparison)

    def lacks(self, document: Document) -> tuple[Lack, ...]:
        """Return what is still to be filled in on a paper."""
        papers = self.examined.papers if self.examined else ()
        return next((paper.lacks for paper in papers if paper.document is document), ())

    @cached_property
    def engine(self) -> list[Problem]:
        """Return what this machine lacks to print papers."""
        return paper_printing.engine_problems()

    @cached_property
    def job(self) -> Job | None:
        """Return the newest order of papers."""
        return print_papers.printing_job(database(), shipment=self.shipment)

    @property
    def waiting(self) -> bool:
        """Return whether papers are being made right now."""
        return unfinished(self.job)

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

    @property
    def optional(self) -> list[paper_sheet.PaperLine]:
        """Return the lines that are made only when asked for."""
        return self.sheet.due(Due.OPTIONAL)

    @property
    def elsewhere(self) -> list[Document]:
        """Return the papers that do not apply to this shipment."""
        if self.examined is None:
            return []
        due = {paper.document.code for paper in self.examined.papers}
        return [document for code, document in documents().items() if code not in due]

    def mend(self, problem: Problem | Lack) -> str:
        """Return the address where `problem` is mended, or what a paper lacks is filled in."""
        if isinstance(problem, Lack):
            problem = Problem("paper-lacks-fact", problem.field)
        return mending_address(problem, standing=self.standing, shipment=self.shipment)

    @staticmethod
    def cells(problem: Problem) -> list[tuple[object, object]]:
        """Return both cells of a disagreement, each with the paper it stands on."""
        params = problem.params
        if "left" not in params or "left_value" not in params:
            return []
        return [(params[paper], params[value]) for paper, value in _CELLS]
