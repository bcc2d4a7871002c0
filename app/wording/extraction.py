"""Collects every sentence from code and templates, as the committed .po must hold them."""

from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from app import paths
from app.domain.naming import Language

_KEYWORDS: Final = {
    "_": None,
    "lazy": None,
    "msg": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
_METHODS: Final = [("**.py", "python"), ("**.html", "jinja2"), ("**.txt", "jinja2")]
_OPTIONS: Final = {"**.html": {"trimmed": "true"}, "**.txt": {"trimmed": "true"}}


def extract() -> Catalog:
    """Return a fresh catalogue of all sentences, with the files they stand in."""
    catalogue = Catalog(project="Sampan", charset="utf-8", fuzzy=False)
    for folder in (Path(__file__).resolve().parent.parent, paths.TEMPLATES):
        found = extract_from_dir(str(folder), _METHODS, _OPTIONS, keywords=_KEYWORDS)
        for filename, _line, message, comments, context in found:
            catalogue.add(
                message,
                None,
                [(f"{folder.name}/{filename}", 0)],
                auto_comments=comments,
                context=context,
            )
    return catalogue


def update(language: Language = Language.ZH) -> Catalog:
    """Rewrite the .po of `language` from a fresh extraction, keeping every translation."""
    path = paths.TRANSLATIONS / language.value / "LC_MESSAGES" / "messages.po"
    if path.exists():
        with path.open("rb") as file:
            committed = read_po(file, locale=language.value)
    else:
        committed = Catalog(locale=language.value, project="Sampan")
    committed.update(extract(), no_fuzzy_matching=True)
    committed.obsolete.clear()
    committed.fuzzy = False
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, committed, sort_output=True, include_lineno=False, width=100)
    return committed
