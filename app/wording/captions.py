"""The name of a column or an answer, said in whichever language it is needed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from app.domain.naming import Language, Name
from app.wording.figures import figures
from app.wording.translations import translations

_NOTHING: Final[Mapping[str, object]] = {}


@dataclass(frozen=True, slots=True)
class Caption:
    """An interface sentence, a `msg`, with the figures its places take."""

    message: str
    figures: Mapping[str, object] = field(default_factory=lambda: _NOTHING)

    def in_(self, language: Language) -> str:
        """Return the caption in `language`."""
        said = translations(language).gettext(self.message)
        return said % figures(self.figures, language) if self.figures else said


#: What says its own name in either language.
Named = Caption | Name
