"""What every tariff command answers with: lines for a person, a document for a machine."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from app.domain.naming import Language
from app.wording.captions import Caption


class Told(Protocol):
    """An answer that can be read by either."""

    def lines(self, language: Language) -> Iterator[str]:
        """Yield the lines of plain text."""
        ...

    def document(self) -> Mapping[str, object]:
        """Return the same, ready for JSON."""
        ...


def sentence(message: str, language: Language, /, **figures: object) -> str:
    """Return an interface sentence, a `msg`, in `language` with its figures."""
    return Caption(message, figures).in_(language)
