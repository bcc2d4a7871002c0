"""What the receiving page of one shipment shows, and its several forms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final

from flask import render_template

from app.catalogue.claim_windows import claim_windows
from app.domain.journey.inbound import INBOUND
from app.domain.problems import Problem
from app.domain.receiving.claims import ClaimWindow, claim_windows_for
from app.domain.receiving.tally import Count, Line, Tally, Verdict
from app.domain.tracking.milestones import Milestone
from app.persistence import receiving as receipts
from app.persistence.goods import Product
from app.persistence.plans import Shipment
from app.persistence.receiving import JournalEntry, Receipt
from app.usecases import close_shipment, receiving
from app.usecases.attaching import attachments_of
from app.usecases.plan_record import packed_products, shipment_reference
from app.web.database import database
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.plans.context import Standing, today
from app.web.plans.states import StateWord
from app.web.receiving.forms import CloseForm, ReopenForm, StatusForm
from app.web.receiving.sheet import CountSheet
from app.web.responses import UNPROCESSABLE, Answer

#: What files of this page are kept as.
FILES: Final = "receiving"
VERDICTS: Final[Mapping[Verdict, StateWord]] = {
    Verdict.UNCOUNTED: StateWord(lazy("Nothing counted yet"), "off"),
    Verdict.COUNTING: StateWord(lazy("Being counted"), "move"),
    Verdict.EQUAL: StateWord(lazy("All received"), "good"),
    Verdict.DIFFERS: StateWord(lazy("Differs"), "look"),
}


@dataclass(frozen=True)
class ReceivingPage:
    """One shipment's counts as they stand; `forms` are those that were sent and refused."""

    standing: Standing
    shipment: Shipment
    forms: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def receipts(self) -> list[Receipt]:
        """Return everything ever counted, newest first."""
        return receipts.receipts_of(database(), self.shipment.id)

    @cached_property
    def held_by_sku(self) -> dict[str, Receipt]:
        """Return the receipt that holds of each SKU, in the order they were first counted."""
        return {each.product.sku: each for each in reversed(self.receipts)}

    @property
    def held(self) -> list[Receipt]:
        """Return the receipts that hold."""
        return list(self.held_by_sku.values())

    @cached_property
    def tally(self) -> Tally:
        """Return what was counted against what was shipped."""
        return receiving.tally_of(self.shipment, self.held)

    @property
    def counts(self) -> dict[str, Count]:
        """Return the counts that hold, by SKU."""
        return {line.sku: line.count for line in self.tally.lines if line.count is not None}

    @property
    def shipped(self) -> dict[str, int]:
        """Return the units shipped, by SKU."""
        return {line.sku: line.shipped for line in self.tally.lines if line.shipped_at_all}

    @property
    def lines(self) -> dict[str, Line]:
        """Return the lines of the tally by SKU."""
        return {line.sku: line for line in self.tally.lines}

    @cached_property
    def products(self) -> dict[str, Product]:
        """Return the products by SKU, those shipped and those counted."""
        counted = {each.product.sku: each.product for each in self.held}
        return {**counted, **{each.sku: each for each in packed_products(self.shipment)}}

    @property
    def reference(self) -> str:
        """Return the shipment's own reference."""
        return shipment_reference(self.shipment)

    @property
    def subject(self) -> str:
        """Return how files name the shipment they belong to."""
        return close_shipment.subject_of(self.shipment)

    @cached_property
    def files(self) -> list[Any]:
        """Return the proof of delivery and the photos."""
        found = attachments_of(database(), self.subject)
        return [each for each in found if each.kind == FILES]

    @property
    def version(self) -> str:
        """Return what changes whenever somebody counts, so that a stale entry is noticed."""
        return str(self.receipts[0].id) if self.receipts else "0"

    @property
    def closed(self) -> bool:
        """Return whether the shipment is closed."""
        return self.tally.closed

    @cached_property
    def history(self) -> list[JournalEntry]:
        """Return who closed and reopened the shipment, newest first."""
        return close_shipment.history(database(), shipment=self.shipment)

    @cached_property
    def delivered_on(self) -> date | None:
        """Return the day of delivery, where tracking knows it."""
        return receipts.reached_on(database(), self.shipment.id).get(Milestone.DELIVERED)

    @property
    def windows(self) -> tuple[ClaimWindow, ...]:
        """Return until when a claim may be made, the earliest end first, as sources state it."""
        return claim_windows_for(
            claim_windows().values(),
            programme=self.standing.plan.programme,
            delivered_on=self.delivered_on or today(),
        )

    @cached_property
    def lesson(self) -> str:
        """Return what was noted when the shipment was closed last."""
        return close_shipment.lesson_of(database(), shipment=self.shipment)

    @property
    def differs(self) -> bool:
        """Return whether closing the shipment now would close it with a difference."""
        return bool(self.tally.as_if_closed().differing)

    def form(self, kind: type[Any]) -> Any:
        """Return one of the page's small forms: as it was refused, or as it stands."""
        if kind.id in self.forms:
            return self.forms[kind.id]
        shown = {"external_status": self.shipment.external_status, "lesson": self.lesson}
        return kind(formdata=None, data=shown)


def show(
    page: ReceivingPage, sheet: CountSheet, *, form: Any = None, status: int = 200, **context: Any
) -> Answer:
    """Return the page; `form` is the one that was sent, the grid unless another is named."""
    answer = render_template(
        "receiving/show.html",
        step=INBOUND.step("receiving"),
        page=page,
        sheet=sheet,
        form=form or (page.form(ReopenForm) if page.closed else sheet),
        status_form=page.form(StatusForm),
        close_form=page.form(CloseForm),
        reopen_form=page.form(ReopenForm),
        standing=page.standing,
        plan=page.standing.plan,
        shipment=page.shipment,
        verdict=VERDICTS[page.tally.verdict],
        today=today(),
        **{"differences": (), **context},
    )
    return answer, status


def refuse(page: ReceivingPage, form: PageForm, problems: Iterable[Problem] = ()) -> Answer:
    """Return the page with one of its small forms as it was sent; the grid stands as saved."""
    form.take(problems)
    page.forms[form.id] = form
    sheet = CountSheet.saved(held=page.counts, shipped=page.shipped, day=today())
    return show(page, sheet, form=form, status=UNPROCESSABLE)
