"""How a plan's goods are valued, why so, and when import tax is paid: asked on the cost page."""

from typing import ClassVar, Final

from flask import redirect, render_template
from wtforms.validators import Optional

from app.domain.customs.entry import ValuationMethod, VatMethod
from app.persistence.plans import Plan
from app.usecases import answer_plan
from app.usecases.import_tax import postponable
from app.web import checks, conflicts, drafts, undoing
from app.web.costs.routes import blueprint, opened, return_address
from app.web.costs.wording import VALUATIONS, VAT_METHODS
from app.web.database import database
from app.web.fields import AnswerField, TextField
from app.web.forms import PageForm
from app.web.i18n import _, lazy
from app.web.responses import Answer, refuse

TEMPLATE: Final = "costs/duty_terms.html"


class TermsForm(PageForm):
    """The method of valuation with its reason, and how import tax is paid where one may choose."""

    id: ClassVar[str] = "duty-terms"

    valuation_method = AnswerField(
        lazy("How was the customs value found?"),
        [checks.Needed(lazy("Choose how the value was found"))],
    )
    valuation_reason = TextField(
        lazy("How the value was found"),
        [checks.Needed(lazy("Say in a few words how the value was found")), checks.longest(240)],
        description=lazy("Customs may ask: for example price list of 2026-10 less platform fees"),
    )
    vat_method = AnswerField(lazy("When is import tax paid?"), [Optional()])

    def prepare(self, plan: Plan) -> None:
        """Offer the six methods, and the ways to pay tax that the destination knows."""
        self.valuation_method.offer((each.value, VALUATIONS[each][0]) for each in ValuationMethod)
        hints = {each.value: VALUATIONS[each][1] for each in ValuationMethod}
        self.valuation_method.hints = hints.get
        if postponable(plan.destination):
            self.vat_method.offer((each.value, VAT_METHODS[each]) for each in VatMethod)
        else:
            del self.vat_method


@blueprint.route("/p/<reference>/cost/terms", methods=["GET", "POST"])
def terms(reference: str) -> Answer:
    """Ask how the goods are valued and when tax is paid; keep it with the plan."""
    plan = opened(reference).plan
    form = drafts.open_form(TermsForm, obj=plan)
    form.prepare(plan)
    page = {"form": form, "plan": plan, "differences": ()}
    if not form.sent:
        return render_template(TEMPLATE, **page)
    if not form.validate():
        return refuse(TEMPLATE, **page)
    stale = conflicts.differences(form, plan)
    if stale:
        return conflicts.ask(TEMPLATE, **{**page, "differences": stale})
    with undoing.recorded("duty-terms-saved", plan.reference) as act:
        refused = answer_plan.save_answers(
            database(), plan=plan, slug="cost", answers=form.entries()
        )
    form.take(refused)
    if refused:
        return refuse(TEMPLATE, **page)
    drafts.drop()
    undoing.offer(_("Valuation saved"), act)
    return redirect(return_address(plan, "duty"), code=303)
