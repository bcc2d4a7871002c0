"""The guide, the bundled facts with their dates, and the words of the trade."""

from flask import Blueprint, render_template, request, url_for

from app.catalogue.glossary import by_subject
from app.catalogue.inventory import fact_tables
from app.domain.addressing.warehouses import folded
from app.domain.glossary import Term
from app.persistence import plans
from app.web.database import database
from app.web.help.facts import facts_page
from app.web.help.guide import CHAPTERS, Chapter
from app.web.help.scripts import marked
from app.web.help.titles import title
from app.web.i18n import current_language
from app.web.plans.context import today
from app.web.responses import Answer

blueprint = Blueprint("help", __name__)


@blueprint.get("/help")
def index() -> Answer:
    """Show how the main job is done, step by step, with links to the pages."""
    newest = next(iter(plans.plans_page(database()).plans), None)
    reference = newest.reference if newest else None
    steps = [(chapter, _address(chapter, reference=reference)) for chapter in CHAPTERS]
    within = [number for number, chapter in enumerate(CHAPTERS, start=1) if chapter.section]
    return render_template("help/index.html", steps=steps, within=within, reference=reference)


def _address(chapter: Chapter, *, reference: str | None) -> str:
    """Return where a step is done; those within a plan are found on the newest plan's page."""
    if chapter.endpoint:
        return url_for(chapter.endpoint)
    if reference is None:
        return url_for("plans.index")
    return url_for("plans.hub", reference=reference, _anchor=chapter.section)


@blueprint.get("/help/facts")
def facts() -> Answer:
    """Show the tables of facts with their review dates, or the facts of one or of a search."""
    query = request.args.get("q", "").strip()
    tables = fact_tables()
    known = {table.code for table in tables}
    table = request.args.get("table", "")
    table = table if table in known else ""
    page = None
    if table or query:
        number = request.args.get("page", 1, type=int)
        page = facts_page(table=table, query=query, number=number, day=today())
    return render_template(
        "help/facts.html",
        tables=tables,
        table=table,
        query=query,
        page=page,
        title=title,
        marked=marked,
    )


@blueprint.get("/help/words")
def words() -> Answer:
    """Show the words of the trade in both languages."""
    query = request.args.get("q", "").strip()
    wanted = folded(query).split()
    fitting = {
        subject: [term for term in terms if _fits(term, words=wanted)]
        for subject, terms in by_subject().items()
    }
    groups = {subject: terms for subject, terms in fitting.items() if terms}
    return render_template("help/words.html", groups=groups, query=query, marked=marked)


def _fits(term: Term, *, words: list[str]) -> bool:
    note = [term.note.in_(current_language())] if term.note else []
    text = folded(" ".join([term.name.en, term.name.zh, *note]))
    return all(word in text for word in words)
