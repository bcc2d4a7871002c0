"""Loads the committed .po itself: no .mo can go stale or missing, and no page turns English."""

from functools import cache
from typing import Final

from babel.messages.pofile import read_po
from babel.support import NullTranslations

from app import paths
from app.domain.naming import Language

CONTEXT_GLUE: Final = "\x04"


class Catalogue(NullTranslations):
    """gettext look-ups over a parsed .po file; a message without translation stays English."""

    def __init__(self, messages: dict[str, str | tuple[str, ...]]) -> None:
        super().__init__()
        self._messages = messages

    def gettext(self, message: str) -> str:
        """Return the translation of `message`."""
        found = self._messages.get(message, message)
        return found if isinstance(found, str) else found[0]

    ugettext = gettext

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the plural form for `n`; Chinese has one."""
        found = self._messages.get(msgid1)
        if found is None:
            return msgid1 if n == 1 else msgid2
        return found if isinstance(found, str) else found[0]

    ungettext = ngettext

    def pgettext(self, context: str, message: str) -> str:
        """Return the translation of `message` in the sense of `context`."""
        found = self._messages.get(f"{context}{CONTEXT_GLUE}{message}", message)
        return found if isinstance(found, str) else found[0]

    upgettext = pgettext


@cache
def translations(language: Language) -> Catalogue:
    """Return the sentences of `language`; English is the source and needs no file."""
    if language is Language.EN:
        return Catalogue({})
    path = paths.TRANSLATIONS / language.value / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        parsed = read_po(file, locale=language.value)
    messages: dict[str, str | tuple[str, ...]] = {}
    for message in parsed:
        if not message.id or not message.string:
            continue
        singular = message.id if isinstance(message.id, str) else message.id[0]
        key = f"{message.context}{CONTEXT_GLUE}{singular}" if message.context else singular
        messages[key] = message.string if isinstance(message.string, str) else tuple(message.string)
    return Catalogue(messages)


def msg(sentence: str) -> str:
    """Mark `sentence` for translation and return it unchanged."""
    return sentence
