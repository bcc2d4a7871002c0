"""What the pages of a platform's labels show: the file, its work, and labels beside cartons."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from app.domain.labelling.platform import Matching, Offer, suppliers
from app.domain.problems import Problem
from app.jobs import find
from app.jobs.ledger import unfinished
from app.persistence.label_files import Job, LabelFile, count_of, current_of
from app.usecases.platform_labels import comparing
from app.web.database import database
from app.web.i18n import lazy
from app.web.shipments.recorded import RecordedShipment

#: The groups of ids that are looked at, each with its heading, what to do, and how bad it is.
_GROUPS = (
    (
        "missing",
        lazy("Cartons without a label"),
        lazy("Download the labels of these cartons from the platform."),
        "act",
    ),
    (
        "unreadable",
        lazy("Bar codes that no scanner reads"),
        lazy("These ids stand there as text only. Download the labels again."),
        "act",
    ),
    (
        "foreign",
        lazy("Labels of another shipment"),
        lazy("They are left out. Never stick them on these cartons."),
        "act",
    ),
    (
        "surplus",
        lazy("Labels without a carton"),
        lazy("They are left out. Compare the number of boxes on the platform."),
        "look",
    ),
    (
        "doubled",
        lazy("Ids on several labels"),
        lazy("Each is printed once: two cartons must never bear the same id."),
        "look",
    ),
)


@dataclass(frozen=True, slots=True)
class Group:
    """Ids that need a look, under one heading."""

    title: object
    advice: object
    tone: str
    ids: Sequence[str]


@dataclass(frozen=True)
class PlatformLabelsPage(RecordedShipment):
    """The platform's labels of one shipment, as they stand today."""

    @property
    def of_unknown_form(self) -> bool:
        """Return whether the platform numbers the cartons, in a form that is not known."""
        numbered = self.programme is not None and self.programme.numbering.by_platform
        return numbered and not self.by_platform

    @property
    def by_platform(self) -> bool:
        """Return whether the platform hands labels out that can be told by their ids."""
        return comparing.numbering_of(self.shipment) is not None

    @cached_property
    def kept(self) -> LabelFile | None:
        """Return the label file that counts."""
        return current_of(database(), self.shipment.id)

    @cached_property
    def earlier(self) -> int:
        """Return how many files were replaced."""
        return max(0, count_of(database(), self.shipment.id) - 1)

    @cached_property
    def job(self) -> Job | None:
        """Return the work that reads the file."""
        job_id = self.kept.job_id if self.kept else None
        return find(database(), job_id) if job_id else None

    @property
    def waiting(self) -> bool:
        """Return whether the file is still being read."""
        return unfinished(self.job)

    @property
    def refusal(self) -> Problem | None:
        """Return why the file cannot be used."""
        return comparing.refusal_of(self.kept) if self.kept else None

    @cached_property
    def matching(self) -> Matching | None:
        """Return the labels beside the cartons; None before the file is read."""
        if self.kept is None or self.kept.read_at is None or self.refusal:
            return None
        return comparing.compare(self.shipment, self.kept)

    @cached_property
    def offer(self) -> Offer | None:
        """Return the ids that the file offers to cartons without any."""
        return comparing.offer(self.shipment, self.kept) if self.kept and self.matching else None

    @property
    def groups(self) -> list[Group]:
        """Return the ids that need a look, worst first; empty groups are left out."""
        found = []
        for name, title, advice, tone in _GROUPS:
            ids = [_named(each) for each in getattr(self.matching, name)]
            if ids:
                found.append(Group(title, advice, tone, ids))
        return found

    @cached_property
    def suppliers(self) -> list[str]:
        """Return the suppliers of the cartons, "" for those of an unknown one."""
        return sorted(set(suppliers(self.record).values())) if self.record else []


def _named(each: str | tuple[int, str]) -> str:
    return each if isinstance(each, str) else f"{each[0]} · {each[1]}"
