"""The cost page put together: what was chosen, what follows from it, and a form for each gap."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import render_template
from markupsafe import Markup

from app.catalogue.channels import clock_starts, main_legs
from app.catalogue.tax_modes import tax_modes
from app.domain.freight.allocation import AllocationBasis
from app.domain.naming import Language
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money
from app.domain.rebate.claims import Rebate
from app.domain.sourcing import Source
from app.usecases import landed_cost_wording
from app.usecases.cost_unknowns import unknowns
from app.usecases.deals import deal_in
from app.usecases.enter_rates import pair
from app.usecases.entry_window import Window, window_of
from app.usecases.import_tax import has_vat, in_customs_union, postponable
from app.usecases.landed_cost import destinations, tariffs
from app.usecases.plan_cost import Choice, PlanCost, work_out
from app.usecases.plan_known import Known, gather
from app.usecases.plan_standing import alive
from app.usecases.rebates.telling import rebate_of
from app.web.costs.duty_lines import DutyLine, duty_lines, product_ids
from app.web.costs.forms import CostForm, ExchangeForm
from app.web.costs.gaps import Pair
from app.web.costs.offers import ICONS, OfferRow, offer_rows
from app.web.costs.sight import FILTERS, ORDERS, Sight
from app.web.costs.wording import BASES, PARTS, UNITS, VALUATIONS, VAT_METHODS
from app.web.database import database
from app.web.i18n import current_language
from app.web.plans.context import Standing, today
from app.web.plans.summary import plan_totals
from app.web.programme_fees.forms import UNITS as FEE_UNITS
from app.web.responses import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class CostPage:
    """What the templates of the page share."""

    standing: Standing
    known: Known
    cost: PlanCost
    sight: Sight

    def with_choice(self, choice: Choice) -> "CostPage":
        """Return the page of another choice, by what is known already."""
        cost = work_out(self.cost.deal, choice=choice, known=self.known)
        return replace(self, cost=cost)

    @property
    def by(self) -> AllocationBasis:
        """Return how freight is shared."""
        return self.sight.by

    @property
    def rows(self) -> Sequence[OfferRow]:
        """Return the offers that are shown."""
        return offer_rows(self.cost, sight=self.sight, factors=self.known.factors)

    @property
    def rebate(self) -> Rebate | None:
        """Return what the exporter may claim back, told beside the cost, never inside it."""
        if self.cost.passage is None:
            return None
        return rebate_of(
            database(),
            self.standing.plan,
            lines=self.cost.lines,
            export_date=self.cost.passage.export_date,
        )

    @property
    def pairs(self) -> list[Pair]:
        """Return the currencies that need a rate between them, the freight's first."""
        plan, duty = self.standing.plan, self.cost.duty
        cards = self.cost.comparison.currencies
        wanted = [(currency, plan.currency) for currency in cards]
        missing = self.cost.fees.missing if self.cost.fees else ()
        wanted += [(row.fee.currency, plan.currency) for row in missing if row.fee]
        if duty is not None:
            wanted += [(plan.currency, duty.currency)]
            wanted += [duty.missing_pair] if duty.missing_pair else []
        pairs = dict.fromkeys(pair(one, other) for one, other in wanted if one != other)
        return [
            Pair(
                base=base,
                quote=quote,
                used=self.known.exchange(base, quote),
                form=ExchangeForm.empty(base, quote, today=self.known.today),
                published=self._published(base, quote),
            )
            for base, quote in pairs
        ]

    def _published(self, base: str, quote: str) -> ExchangeRate | None:
        """Return the published rate between two currencies: that of the duty, where it has one."""
        duty = self.cost.duty
        taken = duty.exchange if duty else None
        if taken and {taken.base, taken.quote} == {base, quote}:
            return taken
        return self.known.rate(base, quote)

    @property
    def lines(self) -> list[DutyLine]:
        """Return every product of the plan as customs sees it."""
        return duty_lines(self.cost, self.known, product_ids=product_ids(self.standing.plan))

    @property
    def taxed(self) -> bool:
        """Return whether the destination has a VAT that an importer may be registered for."""
        return has_vat(self.cost.deal.destination)

    @property
    def european(self) -> bool:
        """Return whether the destination is a member state of the EU."""
        return in_customs_union(self.cost.deal.destination)

    @property
    def postponable(self) -> bool:
        """Return whether import tax may be declared later there, for some importers."""
        return postponable(self.cost.deal.destination)

    @property
    def window(self) -> Window | None:
        """Return what may change between the earliest and the latest arrival."""
        return window_of(self.cost, self.known)

    @property
    def abroad(self) -> Money | None:
        """Return what everything costs in the destination's currency, where that is another."""
        duty, table = self.cost.duty, self.cost.table
        if not (duty and table and duty.exchange) or duty.currency == table.currency:
            return None
        return duty.exchange.convert(table.amount).rounded()

    @property
    def sources(self) -> list[Source]:
        """Return where the figures of value, duty and fees are from."""
        code = self.standing.plan.destination
        tariff = tariffs().get(code)
        return [*destinations()[code].sources, *(tariff.sources if tariff else ())]


def assemble(standing: Standing, choice: Choice, *, sight: Sight) -> CostPage:
    """Return the page of a choice."""
    deal = deal_in(database(), standing.plan, day=today())
    known = gather(database(), deal, today=today())
    cost = work_out(deal, choice=choice, known=known)
    return CostPage(standing=standing, known=known, cost=cost, sight=sight)


def _kept_choice(page: CostPage, form: CostForm) -> dict[str, Any]:
    """Return the entries by which the page is worked out again, to keep what it shows."""
    passage = page.cost.passage
    return {
        "rate_line": page.cost.chosen.key if page.cost.chosen else "",
        "entry_date": passage.entry_date if passage else "",
        "insurance": "" if form.insurance.data is None else form.insurance.data,
        "insurance_rate": "" if form.insurance_rate.data is None else form.insurance_rate.data,
    }


def body_of(page: CostPage, form: CostForm, **context: Any) -> str:
    """Return what the page shows below its heading bar."""
    language = current_language()
    chosen = page.cost.chosen
    return render_template(
        "costs/body.html",
        page=page,
        cost=page.cost,
        standing=page.standing,
        plan=page.standing.plan,
        form=form,
        totals=plan_totals(page.standing.plan),
        shipments=alive(page.standing.plan),
        unknowns=unknowns(page.cost),
        tax_mode=tax_modes()[chosen.line.tax_mode] if chosen else None,
        icons=ICONS,
        legs=main_legs(),
        clocks=clock_starts(),
        bases=BASES,
        parts=PARTS,
        orders=ORDERS,
        filters=FILTERS,
        units=UNITS,
        fee_units=FEE_UNITS,
        valuations=VALUATIONS,
        vat_methods=VAT_METHODS,
        kept_choice=_kept_choice(page, form),
        item_name=landed_cost_wording.item_name,
        working=landed_cost_wording.working_text,
        remarks=lambda row: landed_cost_wording.remarks_text(row, language),
        zh=language is Language.ZH,
        **{"differences": (), **context},
    )


def framed(body: str, *, reference: str, form: Any) -> str:
    """Return the whole page around its body; `form` says whether anything was refused."""
    return render_template(
        "costs/index.html",
        body=Markup(body),  # noqa: S704 - a template escaped it
        reference=reference,
        form=form,
    )


def show(page: CostPage, form: CostForm, *, status: int = 200, **context: Any) -> Answer:
    """Return the whole page."""
    reference = page.standing.plan.reference
    return framed(body_of(page, form, **context), reference=reference, form=form), status
