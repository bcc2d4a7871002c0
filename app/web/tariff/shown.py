"""How a line's words and a query's marks are shown."""

from collections.abc import Collection
from dataclasses import dataclass

from app.domain.customs.schedule.lines import WORDS_JOINT
from app.domain.naming import Language, Name
from app.domain.nomenclature.marking import Part, marked
from app.web.i18n import current_language


@dataclass(frozen=True, slots=True)
class Shown:
    """Puts names and words on a page, with the terms that were looked for marked."""

    meant: Collection[str] = frozenset()

    def parts(self, text: str) -> tuple[Part, ...]:
        """Return `text` in parts, those looked for marked."""
        return marked(text, self.meant)

    def below(self, words: str) -> list[tuple[Part, ...]]:
        """Return the steps of a line's official words under its heading, marked."""
        path = official(words)
        return [self.parts(step) for step in path[1:] or path]

    def name(self, name: Name) -> tuple[Part, ...]:
        """Return a name in the reader's language, marked."""
        return self.parts(name.in_(current_language()))

    def other(self, name: Name) -> str:
        """Return a name in the language the page is not in."""
        return name.in_(other_language())


def official(words: str) -> list[str]:
    """Return the steps of a line's words, from the heading down."""
    return words.split(WORDS_JOINT)


def other_language() -> Language:
    """Return the language that the page is not in."""
    return Language.EN if current_language() is Language.ZH else Language.ZH
