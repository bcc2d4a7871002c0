"""A fact's own name in both languages; interface sentences live in the translations instead."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """The two languages of every page, message and paper."""

    ZH = "zh"
    EN = "en"

    @property
    def tag(self) -> str:
        """Return the BCP 47 tag for HTML and PDF."""
        return "zh-Hans" if self is Language.ZH else "en"


@dataclass(frozen=True, slots=True)
class Name:
    """What a fact is called, in the clerk's Chinese and in English."""

    en: str
    zh: str

    def __post_init__(self) -> None:
        if not (self.en.strip() and self.zh.strip()):
            raise ValueError("a name is needed in both languages")

    def in_(self, language: Language) -> str:
        """Return the name in `language`."""
        return self.zh if language is Language.ZH else self.en
