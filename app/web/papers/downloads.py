"""Papers and records as files: all current papers together, and the record they are made from."""

import json
from collections.abc import Callable

from flask import flash, redirect
from werkzeug.wrappers import Response

from app.domain.problems import Problem
from app.usecases import paper_pack
from app.usecases.paper_pack import Contents
from app.usecases.plan_record import shipment_reference
from app.usecases.shipment_record import write_record
from app.web.attachments import attachment
from app.web.files.folder import folder
from app.web.i18n import current_language
from app.web.papers.page import PapersPage
from app.web.papers.routes import address, opened
from app.web.papers.routes import blueprint as papers
from app.web.plans.context import today
from app.web.responses import Answer
from app.wording.problems import say


@papers.get("/p/<reference>/papers/<int:number>/pack.pdf")
def bound(reference: str, number: int) -> Answer:
    """Send all current papers as one PDF, a bookmark for each."""
    return _together(
        reference,
        number,
        ending="pdf",
        join=lambda page, contents: paper_pack.as_pdf(
            contents, title=shipment_reference(page.shipment)
        ),
    )


@papers.get("/p/<reference>/papers/<int:number>/pack.zip")
def packed(reference: str, number: int) -> Answer:
    """Send all current papers as files in a zip."""
    return _together(
        reference,
        number,
        ending="zip",
        join=lambda _page, contents: paper_pack.as_zip(contents, made_on=today()),
    )


@papers.get("/p/<reference>/papers/<int:number>/shipment.json")
def record(reference: str, number: int) -> Answer:
    """Send the shipment record, as `sampan export` writes it."""
    page = opened(reference, number)
    if page.record is None:
        return _sent_back(page, page.blocking)
    text = json.dumps(write_record(page.record), ensure_ascii=False, indent=2) + "\n"
    name = f"{page.record.reference}_shipment.json"
    return attachment(text.encode(), name=name, media_type="application/json")


def _together(
    reference: str, number: int, *, ending: str, join: Callable[[PapersPage, Contents], bytes]
) -> Answer:
    page = opened(reference, number)
    contents, problems = paper_pack.current_contents(page.sheet.current, folder=folder())
    if problems:
        return _sent_back(page, problems)
    name = f"{shipment_reference(page.shipment)}_papers.{ending}"
    return attachment(join(page, contents), name=name, media_type=f"application/{ending}")


def _sent_back(page: PapersPage, problems: list[Problem]) -> Response:
    for problem in problems:
        flash(say(problem, current_language()), "problem")
    return redirect(address(page), code=303)
