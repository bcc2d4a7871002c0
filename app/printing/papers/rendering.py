"""A paper's content put into its template."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from app import paths
from app.domain.naming import Name
from app.domain.paperwork.document import Document, Paper, PaperLanguage
from app.domain.quantities.length import Box, Volume
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight
from app.domain.transport import Mode
from app.printing.fonts.coverage import printable
from app.printing.papers import drawings, facts
from app.printing.papers.engine import Attachment, pdf
from app.printing.papers.mark import Mark
from app.printing.papers.wording import Wording
from app.wording import figures

#: A page that is no draft, lacks nothing and was not made from facts that are kept.
_UNMARKED: Final[Mapping[str, object]] = {"draft": False, "lacks": (), "mark": None}
_KILOGRAM_PLACES: Final = 3
_CUBIC_METRE_PLACES: Final = 3


def _amount(value: Money) -> str:
    """Return the figure alone, where the currency stands in the heading."""
    return figures.money(value).removeprefix(f"{value.currency} ")


def _kilograms(value: Weight) -> str:
    return figures.number(value.kilograms, places=_KILOGRAM_PLACES)


def _cubic_metres(value: Volume) -> str:
    return figures.rounded(value.cubic_metres, places=_CUBIC_METRE_PLACES)


def _centimetres(box: Box) -> str:
    sides = (box.length, box.width, box.height)
    return "×".join(figures.number(side.centimetres) for side in sides)


@pass_context
def _told(context: Context, value: object) -> object:
    """Return a value of a data sheet as it is written, names in the paper's languages."""
    match value:
        case Name() | Mode():
            named = value if isinstance(value, Name) else facts.mode_name(value)
            return context["name"](named)
        case Money():
            return figures.money(value)
        case Weight():
            return figures.weight(value)
        case int():
            return figures.number(value)
        case str():
            return context["legible"](value)
        case _:
            return value


_FILTERS: Final = {
    "told": _told,
    "number": figures.number,
    "money": figures.money,
    "weight": figures.weight,
    "volume": figures.volume,
    "amount": _amount,
    "kilograms": _kilograms,
    "cubic_metres": _cubic_metres,
    "centimetres": _centimetres,
}


def _finalize(value: object) -> object:
    """Normalise what is about to be set, so that the guard and the page see the same characters."""
    match value:
        case Markup():
            return Markup(printable(value))  # noqa: S704 - markup already, only made plain
        case str():
            return printable(value)
        case _:
            return value


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(paths.TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.filters.update(_FILTERS)
    return environment


def paper_title(document: Document, language: PaperLanguage) -> str:
    """Return the paper's name as its bookmark and its title show it."""
    return Wording(language).plain(document.name)


def render_html(
    document: Document, *, paper: Paper, language: PaperLanguage, mark: Mark | None = None
) -> str:
    """Return the paper as one HTML page; a draft lists what is still to be filled in."""
    return fill_template(
        f"documents/{document.code.replace('-', '_')}.html",
        language=language,
        title=document.name,
        reference=paper.record.reference,
        made_on=paper.record.date,
        draft=document.draft,
        lacks=tuple(document.lacks(paper.record)),
        mark=mark,
        paper=paper,
        record=paper.record,
        either=Wording(language).either,
        facts=facts,
        drawings=drawings,
    )


def fill_template(template: str, *, language: PaperLanguage, title: Name, **content: object) -> str:
    """Return a template of papers filled with `content`, speaking the paper's language.

    The frame of every paper asks for its `title`, `reference` and the day it was `made_on`; it
    heads a `draft` as one with what it `lacks`, and shows its `mark` on every page.
    """
    wording = Wording(language)
    return (
        _templates()
        .get_template(template)
        .render(
            {
                **_UNMARKED,
                **content,
                "lang": wording.tag,
                "_": wording.sentence,
                "pgettext": wording.in_context,
                "name": wording.name,
                "legible": wording.legible,
                "title": title,
                "heading": wording.plain(title),
            }
        )
    )


def render_pdf(
    document: Document,
    *,
    paper: Paper,
    language: PaperLanguage,
    attachment: Attachment,
    mark: Mark | None = None,
) -> bytes:
    """Return the paper as PDF with the record it was made from inside."""
    html = render_html(document, paper=paper, language=language, mark=mark)
    return pdf(html, made_on=paper.record.date, attachment=attachment)
