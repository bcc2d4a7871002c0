"""The page a printed code leads to: whether that print is still the latest, for anybody."""

from flask import Blueprint, render_template

from app.domain.paperwork.document import PaperLanguage
from app.persistence.session import make_session
from app.printing.papers.mark import short_hash
from app.usecases.check_print import CHECK_PATH, Validity, checked_print
from app.web.database import engine
from app.web.papers.forms import LANGUAGES
from app.web.responses import Answer
from app.web.security import public

blueprint = Blueprint("paper_check", __name__)
_GONE = 410


@blueprint.get(f"{CHECK_PATH}<token>")
@public
def show(token: str) -> Answer:
    """Show how the print with this token stands; it is asked of the workspace that made it."""
    with make_session(engine()) as session:
        found = checked_print(session, token=token)
    if found is None:
        return render_template("papers/unknown_print.html"), _GONE
    return render_template(
        "papers/print.html",
        found=found,
        short=short_hash(found.facts_hash),
        reads=LANGUAGES[PaperLanguage(found.language)],
        Validity=Validity,
    )
