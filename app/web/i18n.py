"""Which language a request is answered in, and `_` in it.

Babel's own matching answers `zh-CN` with English, so each tag is read as language and script.
"""

from collections.abc import Callable
from typing import Any, Final, Self

from babel import Locale, UnknownLocaleError
from flask import Flask, g, has_request_context, request
from markupsafe import Markup, escape

from app.domain.naming import Language
from app.wording.translations import CONTEXT_GLUE, Catalogue, translations

COOKIE: Final = "sampan_language"
FALLBACK: Final = Language.ZH


def language_of_tag(tag: str) -> Language | None:
    """Return the language a BCP 47 tag asks for; any Chinese is answered in Simplified."""
    try:
        locale = Locale.parse(tag.strip(), sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    return {"zh": Language.ZH, "en": Language.EN}.get(locale.language)


def current_language() -> Language:
    """Return the request's language: link, then person, then cookie, then browser, then Chinese."""
    if not has_request_context():
        return FALLBACK
    if "language" not in g:
        g.language = _resolve()
    language: Language = g.language
    return language


def _resolve() -> Language:
    asked = language_of_tag(request.args.get("lang", ""))
    if asked is not None:
        return asked
    person = g.get("person")
    if person is not None:
        chosen: Language = person.language
        return chosen
    kept = language_of_tag(request.cookies.get(COOKIE, ""))
    if kept is not None:
        return kept
    for tag, _quality in request.accept_languages:
        language = language_of_tag(tag)
        if language is not None:
            return language
    return FALLBACK


def _catalogue() -> Catalogue:
    return translations(current_language())


def _(message: str, /, **figures: object) -> str:
    """Return `message` in the request's language, its named places filled with `figures`."""
    said = _catalogue().gettext(message)
    return said % figures if figures else said


def ngettext(one: str, many: str, count: int, /, **figures: object) -> str:
    """Return the form of a message that fits `count`, which fills the place %(num)s."""
    return _catalogue().ngettext(one, many, count) % {"num": f"{count:,}", **figures}


def pgettext(context: str, message: str, /, **figures: object) -> str:
    """Return `message` in the sense of `context`."""
    said = _catalogue().pgettext(context, message)
    return said % figures if figures else said


class Lazy:
    """A sentence chosen now and said later, in the language of the page that says it."""

    def __init__(self, message: str, figures: dict[str, object] | None = None) -> None:
        self.message = message
        self.figures = figures or {}

    def __str__(self) -> str:
        return _(self.message, **self.figures)

    def __html__(self) -> Markup:
        return escape(str(self))

    def __mod__(self, figures: dict[str, object]) -> Self:
        return type(self)(self.message, {**self.figures, **figures})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lazy) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((self.message, CONTEXT_GLUE))


def lazy(message: str, /, **figures: object) -> Any:
    """Return `message` to be said in the language of the request that shows it."""
    return Lazy(message, figures)


def prepare(app: Flask) -> None:
    """Teach the templates to speak: trimmed sentences, and the languages of the page."""
    environment = app.jinja_env
    environment.add_extension("jinja2.ext.i18n")
    environment.policies["ext.i18n.trimmed"] = True
    install: Callable[..., None] = environment.install_gettext_callables  # type: ignore[attr-defined]
    install(
        lambda message: _catalogue().gettext(message),
        lambda one, many, count: _catalogue().ngettext(one, many, count),
        newstyle=True,
        pgettext=lambda context, message: _catalogue().pgettext(context, message),
    )
    environment.globals["current_language"] = current_language
    environment.globals["Language"] = Language
