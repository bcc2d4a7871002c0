"""Pages of tariff codes: the search, and each chapter, heading and line."""

from typing import Any, Final

from flask import Blueprint, abort, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app.catalogue.nomenclature import (
    SOURCE,
    UNNAMED_GOODS,
    chapter_name,
    heading_name,
    headings_under,
)
from app.catalogue.nomenclature.sections import SECTIONS
from app.domain.customs.schedule.lines import HEADING_DIGITS, RATE_DIGITS, Schedule, TariffLine
from app.domain.nomenclature.codes import CHAPTER_DIGITS, code_in, dotted
from app.usecases.landed_cost_wording import item_name, remarks_text
from app.usecases.tariff_search import Found, schedule_for, search
from app.usecases.tariff_search_duty import duties, on_top
from app.usecases.tariff_search_tree import endings, steps
from app.web.database import database
from app.web.i18n import current_language
from app.web.plans.context import today
from app.web.responses import Answer
from app.web.tariff.asked import Asked, asked, choices
from app.web.tariff.shown import Shown, official

blueprint = Blueprint("tariff", __name__)

#: Where goods are taken to come from when duty on top of the normal rate is told.
ORIGIN: Final = "CN"


@blueprint.get("/tariff")
def index() -> Answer:
    """Search for a code, or browse from the sections."""
    question = asked()
    found = search(database(), question.query, country=question.country) if question.query else None
    return render_template(
        "tariff/index.html",
        asked=question,
        choices=choices(),
        found=found,
        shown=Shown(found.meant if found else frozenset()),
        extra=_extra(found, question) if found else {},
        sections=SECTIONS,
    )


@blueprint.get("/tariff/<destination>/<code>")
def code(destination: str, code: str) -> Answer | Response:
    """Show a chapter, a heading's tree, or a line with all that the data holds of it."""
    question = asked(destination.upper())
    digits = code_in(code) or abort(404)
    if (destination, code) != (question.country, digits):
        link: dict[str, Any] = {**question.link(), "destination": question.country, "code": digits}
        return redirect(url_for("tariff.code", **link))
    if len(code) < HEADING_DIGITS:
        return _chapter(question, code[:CHAPTER_DIGITS])
    schedule = schedule_for(database(), destination, (code,))
    line = schedule.line(code) if schedule and len(code) >= RATE_DIGITS else None
    if schedule and line:
        return _line(question, schedule, line)
    return _heading(question, schedule, code)


def _chapter(question: Asked, chapter: str) -> Answer:
    name = chapter_name(chapter)
    if name is None or chapter == UNNAMED_GOODS:
        abort(404)
    return render_template(
        "tariff/chapter.html",
        asked=question,
        chapter=chapter,
        name=name,
        headings=[(heading, heading_name(heading)) for heading in headings_under(chapter)],
        section=next(each for each in SECTIONS if chapter in each.chapters),
        source=SOURCE,
    )


def _heading(question: Asked, schedule: Schedule | None, code: str) -> Answer:
    lines = list(schedule.candidates(code)) if schedule else []
    name = heading_name(code)
    if name is None or not (lines or (schedule is None and len(code) <= RATE_DIGITS)):
        abort(404)
    return render_template(
        "tariff/heading.html",
        asked=question,
        code=code,
        name=name,
        chapter=chapter_name(code),
        steps=list(steps(lines)),
        schedule=schedule,
        shown=Shown(),
    )


def _line(question: Asked, schedule: Schedule, line: TariffLine) -> Answer:
    way = (ORIGIN, question.country)
    rows = duties(database(), (line.code,), way=way, day=today()).get(line.code, ())
    return render_template(
        "tariff/line.html",
        asked=question,
        line=line,
        schedule=schedule,
        name=heading_name(line.code),
        chapter=chapter_name(line.code),
        path=official(line.words),
        endings=endings(schedule, line),
        rows=rows,
        origin=ORIGIN,
        item_name=item_name,
        remarks=lambda row: remarks_text(row, current_language()),
        day=today(),
        shown=Shown(),
    )


def _extra(found: Found, question: Asked) -> dict[str, object]:
    """Return what programmes add to each line found, where the destination has any."""
    codes = [line.code for group in found.groups for line in group.lines]
    way = (ORIGIN, question.country)
    rows = duties(database(), codes, way=way, day=today())
    added = {code: on_top(each) for code, each in rows.items()}
    return {code: each for code, each in added.items() if each.percent or each.open}


blueprint.add_app_template_filter(dotted, "as_code")
