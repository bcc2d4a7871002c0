"""Which papers a shipment needs, why, and in which languages they can be printed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from app.domain.naming import Language, Name
from app.domain.paperwork.stated import Stated
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.domain.sourcing import Source


class Paper(Protocol):
    """The content of one paper, made from a record and nothing else."""

    @property
    def record(self) -> ShipmentRecord:
        """Return the record it was made from."""

    def stated(self) -> Stated:
        """Return what it states of the facts that papers share."""


class PaperLanguage(StrEnum):
    """How a paper reads: Chinese over English, or one of them alone."""

    ZH_EN = "zh-en"
    EN = "en"
    ZH = "zh"

    @property
    def languages(self) -> tuple[Language, ...]:
        """Return the languages of a label, the first one leading."""
        return tuple(Language(part) for part in self.value.split("-"))


class Due(StrEnum):
    """Whether a shipment may move without the paper."""

    REQUIRED = "required"
    CONDITIONAL = "conditional"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class Need:
    """How much a shipment needs a paper, and the reason a person is told."""

    due: Due
    reason: Name


@dataclass(frozen=True, slots=True)
class Lack:
    """A fact that a paper has a place for and the record does not tell.

    `field` is its path in the record, such as details.customs_of_exit; `name` is how the paper
    calls it.
    """

    field: str
    name: Name


def _complete(_record: ShipmentRecord) -> Iterable[Lack]:
    return ()


def _no_advice(_record: ShipmentRecord) -> Iterable[Problem]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A kind of paper: when it is due, what it lacks, and what stands on it.

    `need` returns None where the paper does not apply. What it lacks does not stop it, nor does
    `advice` on what a broker would send back. A `draft` is headed as such, because the broker
    files the real one, and lists what it lacks; other papers go out as they are.
    The template is documents/<code>.html with _ for -.
    """

    code: str
    name: Name
    need: Callable[[ShipmentRecord], Need | None]
    content: Callable[[ShipmentRecord], Paper]
    languages: tuple[PaperLanguage, ...]
    sources: tuple[Source, ...]
    lacks: Callable[[ShipmentRecord], Iterable[Lack]] = _complete
    advice: Callable[[ShipmentRecord], Iterable[Problem]] = _no_advice
    draft: bool = False

    def language(self, wanted: PaperLanguage) -> PaperLanguage:
        """Return `wanted`, or the paper's own language where it cannot be had in that."""
        return wanted if wanted in self.languages else self.languages[0]


def due_papers(
    record: ShipmentRecord, *, documents: Iterable[Document]
) -> list[tuple[Document, Need]]:
    """Return the papers that apply to the shipment, the required ones first."""
    needs = ((document, document.need(record)) for document in documents)
    due = [(document, need) for document, need in needs if need is not None]
    return sorted(due, key=lambda paper: list(Due).index(paper[1].due))
