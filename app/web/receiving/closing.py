"""Closing a shipment, reopening it, and the platform's own word for it: the page's small forms."""

from flask import flash, g, redirect, request

from app.usecases import close_shipment, receiving
from app.usecases.close_shipment import Closing
from app.web.database import database
from app.web.i18n import _
from app.web.receiving.forms import CloseForm, ReopenForm, StatusForm
from app.web.receiving.page import refuse
from app.web.receiving.routes import address, blueprint, opened
from app.web.responses import Answer


@blueprint.post("/p/<reference>/receiving/<int:number>/close")
def close(reference: str, number: int) -> Answer:
    """Close the shipment with its figures as they stand."""
    page = opened(reference, number)
    form = CloseForm(request.form)
    if not form.validate():
        return refuse(page, form)
    closing = Closing(reason=form.reason.data, lesson=form.lesson.data)
    refused = close_shipment.close(
        database(), shipment=page.shipment, closing=closing, person=g.person
    )
    if refused:
        return refuse(page, form, refused)
    flash(_("Shipment %(number)s is closed", number=number))
    return redirect(address(page.standing, number), code=303)


@blueprint.post("/p/<reference>/receiving/<int:number>/reopen")
def reopen(reference: str, number: int) -> Answer:
    """Take a closed shipment back to receiving."""
    page = opened(reference, number)
    form = ReopenForm(request.form)
    if not form.validate():
        return refuse(page, form)
    refused = close_shipment.reopen(
        database(), shipment=page.shipment, reason=form.reason.data, person=g.person
    )
    if refused:
        return refuse(page, form, refused)
    flash(_("Shipment %(number)s is open again", number=number))
    return redirect(address(page.standing, number), code=303)


@blueprint.post("/p/<reference>/receiving/<int:number>/status")
def status(reference: str, number: int) -> Answer:
    """Keep the platform's own word, as it writes it."""
    page = opened(reference, number)
    form = StatusForm(request.form)
    if not form.validate():
        return refuse(page, form)
    receiving.note_status(database(), shipment=page.shipment, status=form.external_status.data)
    flash(_("The platform's status is saved"))
    return redirect(address(page.standing, number), code=303)
