"""Which papers a shipment needs, why, and in which languages they can be printed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.naming import Language, Name
from app.domain.paperwork.invoice import Invoice
from app.domain.paperwork.packing_list import PackingList
from app.domain.shipment.record import ShipmentRecord
from app.domain.sourcing import Source

Paper = Invoice | PackingList


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A kind of paper: when it is due, and what stands on it.

    `need` returns None where the paper does not apply. The template is documents/<code>.html.
    """

    code: str
    name: Name
    need: Callable[[ShipmentRecord], Need | None]
    content: Callable[[ShipmentRecord], Paper]
    languages: tuple[PaperLanguage, ...]
    sources: tuple[Source, ...]


def due_papers(
    record: ShipmentRecord, *, documents: Iterable[Document]
) -> list[tuple[Document, Need]]:
    """Return the papers that apply to the shipment, in the order of `documents`."""
    needs = ((document, document.need(record)) for document in documents)
    return [(document, need) for document, need in needs if need is not None]
