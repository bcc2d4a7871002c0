"""Marks Chinese words within English text as Chinese, for voices and for fonts."""

import re
from typing import Final

from markupsafe import Markup, escape

from app.domain.naming import Language
from app.web.i18n import current_language

_CHINESE: Final = re.compile(r"[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]+")


def marked(text: str) -> Markup:
    """Return `text`; on an English page every run of Chinese stands in an element that says so."""
    if current_language() is Language.ZH:
        return escape(text)
    tagged: Markup = Markup("").join(_pieces(text))
    return tagged


def _pieces(text: str) -> list[Markup]:
    pieces, end = [], 0
    for run in _CHINESE.finditer(text):
        chinese = Markup('<span lang="{tag}">{run}</span>')
        pieces += [
            escape(text[end : run.start()]),
            chinese.format(tag=Language.ZH.tag, run=run.group()),
        ]
        end = run.end()
    return [*pieces, escape(text[end:])]
