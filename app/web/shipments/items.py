"""What each shipment of a plan should carry: SKUs and quantities, typed, pasted or carried over."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for

from app.domain.journey.inbound import INBOUND
from app.domain.packing.coverage import coverage
from app.domain.problems import Problem
from app.persistence import goods
from app.persistence.plans import Shipment
from app.usecases import choose_items, plan_numbers
from app.web import drafts, undoing
from app.web.database import database
from app.web.guided import guard
from app.web.i18n import _, current_language
from app.web.plans.context import Standing, lead_to_shipment, stand, standing_of, today
from app.web.responses import CONFLICT, UNPROCESSABLE, Answer
from app.web.shipments import item_rows
from app.web.shipments.routes import blueprint as shipments
from app.web.shipments.sheets import ShipmentSheet, shipment_of
from app.wording.problems import say

_CARRY = "carry-"


@shipments.get("/p/<reference>/items")
def items(reference: str) -> Answer:
    """Lead to the items of the shipment asked for by `?shipment=`, else of the first."""
    return lead_to_shipment(reference, "items", endpoint="shipments.item_list")


@shipments.route("/p/<reference>/items/<int:number>", methods=["GET", "POST"])
def item_list(reference: str, number: int) -> Answer:
    """Edit what one shipment should carry; the cartons it has already stay as they are."""
    standing = stand(reference)
    shipment = shipment_of(standing, number)
    guard(standing, "items")
    saved = item_rows.saved_rows(shipment)
    sheet = (
        ShipmentSheet.open(item_rows.COLUMNS, saved=saved, key=item_rows.KEY)
        if shipment.state.editable
        else ShipmentSheet(item_rows.COLUMNS, saved)
    )
    if request.method == "GET" or not shipment.state.editable:
        return _page(standing, shipment, sheet)
    if "later" in request.form:
        sheet.keep()
        return standing.left_for_later()
    if sheet.act(request.form.get("act", "save")):
        sheet.keep()
        return _page(standing, shipment, sheet, status=UNPROCESSABLE if sheet.failed else 200)
    return _save(standing, shipment, sheet)


def _save(standing: Standing, shipment: Shipment, sheet: ShipmentSheet) -> Answer:
    offered = goods.offered(database())
    found = goods.by_sku(database(), _skus(sheet))
    wanted = item_rows.quantities(
        sheet, shipment=shipment, goods=found, skus=[sku for sku, *_names in offered]
    )
    carry = request.form.get("act", "")
    empty = not (wanted or shipment.items or sheet.failed)
    if empty and not carry.startswith(_CARRY):
        sheet.take([Problem("items-none")])
    if sheet.failed:
        return _refused(standing, shipment, sheet)
    differences = sheet.differences(shipment, saved=item_rows.saved_rows(shipment))
    if differences:
        sheet.keep()
        return _page(standing, shipment, sheet, status=CONFLICT, differences=differences)
    before = len(shipment.items)
    with undoing.recorded("items-saved", _name(standing, shipment)) as act:
        problems = choose_items.choose_items(
            database(), shipment=shipment, quantities=wanted, day=today()
        )
    if problems:
        sheet.take(problems)
        return _refused(standing, shipment, sheet)
    drafts.drop()
    if before:
        undoing.offer(_("Products and quantities saved"), act)
    if carry.startswith(_CARRY):
        return _take(standing, shipment, carry.removeprefix(_CARRY))
    return _onward(standing, shipment)


def _take(standing: Standing, shipment: Shipment, chosen: str) -> Answer:
    """Add carried-over units to the items just saved."""
    problems = choose_items.take_carry_over(
        database(),
        shipment=shipment,
        carry_over_id=int(chosen) if chosen.isdecimal() else 0,
        day=today(),
    )
    for problem in problems:
        flash(say(problem, current_language()), "problem")
    if not problems:
        flash(_("The units carried over are among the items now"))
    return redirect(_address(standing, shipment.number), code=303)


def _onward(standing: Standing, shipment: Shipment) -> Answer:
    """Tell what the cartons make of the change, and lead on."""
    groups = plan_numbers.groups_of(shipment)
    if groups:
        for problem in coverage(plan_numbers.items_of(shipment), groups).problems():
            flash(say(problem, current_language()), "problem" if problem.blocking else "message")
    if not shipment.items:
        flash(_("Shipment %(number)s carries nothing now", number=shipment.number))
        return redirect(_address(standing, shipment.number), code=303)
    for other in standing.plan.shipments:
        if not other.items:
            return redirect(_address(standing, other.number), code=303)
    return standing_of(standing.plan).onward("items")


def _refused(standing: Standing, shipment: Shipment, sheet: ShipmentSheet) -> Answer:
    sheet.keep()
    return _page(standing, shipment, sheet, status=UNPROCESSABLE)


def _page(
    standing: Standing,
    shipment: Shipment,
    sheet: ShipmentSheet,
    *,
    status: int = 200,
    **context: Any,
) -> Answer:
    plan = standing.plan
    found = goods.by_sku(database(), _skus(sheet))
    offered = goods.offered(database())
    editable = shipment.state.editable
    if request.method == "POST" and not editable:
        status = UNPROCESSABLE
    page = render_template(
        "shipments/items.html",
        step=INBOUND.step("items"),
        standing=standing,
        plan=plan,
        shipment=shipment,
        form=sheet if editable and (offered or sheet.filled) else None,
        lines=list(item_rows.lines(sheet.rows, plan=plan, goods=found)),
        offered=offered,
        waiting=choose_items.waiting_carry_overs(database(), plan=plan),
        **{"differences": (), **context},
    )
    return page, status


def _skus(sheet: ShipmentSheet) -> list[str]:
    return [row.cells.get(item_rows.KEY, "") for row in sheet.filled]


def _name(standing: Standing, shipment: Shipment) -> str:
    return f"{standing.plan.reference} · {shipment.number}"


def _address(standing: Standing, number: int) -> str:
    return url_for("shipments.item_list", reference=standing.plan.reference, number=number)
