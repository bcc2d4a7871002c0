"""A loading plan as files for the warehouse: PDF to print, XLSX to work with."""

from flask import abort, flash, redirect, request

from app.domain.paperwork.document import PaperLanguage
from app.printing.spreadsheets import XLSX
from app.printing.stowage.loading_plan import loading_plan_pdf, unprintable_words
from app.printing.stowage.workbook import loading_workbook
from app.usecases.paper_printing import engine_problems
from app.web.attachments import attachment
from app.web.i18n import current_language
from app.web.responses import Answer
from app.web.stowing.looking import Look
from app.web.stowing.opened import opened_load
from app.web.stowing.routes import PLAN
from app.web.stowing.routes import blueprint as stowing
from app.wording.problems import say


@stowing.get(f"{PLAN}.pdf")
def printed(reference: str, number: int, load_id: int) -> Answer:
    """Send the plan as PDF in the language of `?language=`, Chinese over English without one."""
    look = _look(reference, number, load_id)
    problems = engine_problems() or unprintable_words(look.facts)
    if problems:
        flash(say(problems[0], current_language()), "problem")
        return redirect(look.opened.address)
    made = loading_plan_pdf(look.facts, language=_language())
    return attachment(made, name=_name(look, "pdf"), media_type="application/pdf")


@stowing.get(f"{PLAN}.xlsx")
def workbook(reference: str, number: int, load_id: int) -> Answer:
    """Send the plan as a workbook in the language of `?language=`."""
    look = _look(reference, number, load_id)
    made = loading_workbook(look.facts, language=_language())
    return attachment(made, name=_name(look, "xlsx"), media_type=XLSX)


def _look(reference: str, number: int, load_id: int) -> Look:
    found = opened_load(reference, number, load_id)
    if not found.units:
        abort(redirect(found.address))
    return Look(found)


def _language() -> PaperLanguage:
    asked = request.args.get("language", "")
    return PaperLanguage(asked) if asked in set(PaperLanguage) else PaperLanguage.ZH_EN


def _name(look: Look, ending: str) -> str:
    return f"{look.facts.reference}_loading-{look.opened.kept.id}.{ending}"
