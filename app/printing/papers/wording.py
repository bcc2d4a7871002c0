"""The words of a paper in the language it reads in, Chinese leading where it reads in both."""

import re
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup, escape

from app.domain.naming import Language, Name
from app.domain.paperwork.document import PaperLanguage
from app.wording.translations import translations

_CHINESE: Final = re.compile("[\u3400-\u9fff]")
_SPAN: Final = Markup('<span lang="{}">{}</span>')


@dataclass(frozen=True, slots=True)
class Wording:
    """Says sentences and names in one language, or in both as two spans."""

    paper_language: PaperLanguage

    @property
    def tag(self) -> str:
        """Return the BCP 47 tag of the leading language."""
        return self.paper_language.languages[0].tag

    def sentence(self, message: str, **params: object) -> Markup:
        """Return the translated `message` with its named placeholders filled."""
        return self._join(
            {
                language: Markup(escape(translations(language).gettext(message))) % params  # noqa: S704
                for language in self.paper_language.languages
            }
        )

    def in_context(self, context: str, message: str) -> Markup:
        """Return the translation of `message` in the sense of `context`."""
        return self._join(
            {
                language: escape(translations(language).pgettext(context, message))
                for language in self.paper_language.languages
            }
        )

    def name(self, name: Name) -> Markup:
        """Return a fact's own name."""
        return self._join(
            {language: escape(name.in_(language)) for language in self.paper_language.languages}
        )

    def either(self, *, zh: str | None, en: str | None) -> Markup:
        """Return what is entered in two scripts; one stands for the other where it is missing."""
        both = {Language.ZH: zh or en or "", Language.EN: en or zh or ""}
        return self._join(
            {language: escape(both[language]) for language in self.paper_language.languages}
        )

    def legible(self, text: str | None) -> str:
        """Return what somebody typed, or nothing where a paper in English would show Chinese."""
        english = self.paper_language.languages == (Language.EN,)
        return "" if text is None or (english and _CHINESE.search(text)) else text

    def plain(self, name: Name) -> str:
        """Return a name without markup, both languages side by side."""
        return " ".join(name.in_(language) for language in self.paper_language.languages)

    def _join(self, said: dict[Language, Markup]) -> Markup:
        if len(set(said.values())) == 1:
            return next(iter(said.values()))
        return Markup(" ").join(
            _SPAN.format(language.tag, words) for language, words in said.items()
        )
