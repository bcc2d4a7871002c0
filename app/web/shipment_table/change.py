"""Changing one thing of many shipments: those ticked, or all that the table's filters find."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from flask import Blueprint, flash, g, redirect, render_template, request

from app.domain.problems import Problem
from app.domain.tracking.milestones import Classifier
from app.persistence.shipment_table import lines
from app.persistence.shipment_table.lines import Line
from app.persistence.shipment_table.picked import picked
from app.usecases.edit_shipments import Edit, edit_shipments
from app.usecases.hand_over import HandOver, hand_over
from app.web import undoing
from app.web.conflicts import ask
from app.web.database import database
from app.web.i18n import _, current_language, ngettext
from app.web.plans.context import today
from app.web.responses import Answer, refuse
from app.web.shipment_table.address import Address, asked
from app.web.shipment_table.change_form import ORDER, ChangeForm
from app.wording.problems import say

blueprint = Blueprint("shipment_changes", __name__)
_TEMPLATE: Final = "shipment_table/change.html"
#: Shipments that one change takes: each is looked at whole, so that nothing is saved by halves.
MOST: Final = 200
_SEEN: Final = "seen-"


@dataclass(frozen=True, slots=True)
class Page:
    """The form, the shipments it is about, and where the reader came from."""

    form: ChangeForm
    lines: Sequence[Line]
    here: Address

    def shown(self) -> dict[str, Any]:
        """Return what the template shows."""
        return {"form": self.form, "lines": self.lines, "here": self.here}


@blueprint.route("/shipments/change", methods=["GET", "POST"])
def change() -> Answer:
    """Ask what should change of the shipments picked, and change all of them or none."""
    here = asked()
    ids = _picked(here)
    if len(ids) > MOST:
        flash(
            say(
                Problem("change-too-many", params={"limit": MOST, "count": len(ids)}),
                current_language(),
            ),
            "problem",
        )
        return redirect(here.path_of_page, code=303)
    found = lines.chosen(database(), ids)
    if not found:
        flash(_("Tick the shipments to change first."), "problem")
        return redirect(here.path_of_page, code=303)
    form = ChangeForm(request.form if request.method == "POST" else None)
    page = Page(form, found, here)
    if not form.sent:
        return render_template(_TEMPLATE, **page.shown())
    if not form.validate():
        return refuse(_TEMPLATE, **page.shown())
    return _save(page)


def _picked(here: Address) -> list[int]:
    """Return the ids ticked, or all that the filters find where that was asked for."""
    if request.args.get("scope") == "all" and request.method == "GET":
        return lines.ids(database(), here.search, today=today())
    picks = request.values.getlist("pick")
    return list(dict.fromkeys(int(each) for each in picks if each.isascii() and each.isdigit()))


def _save(page: Page) -> Answer:
    newer = _changed_meanwhile(page.lines)
    if newer:
        page.form.general_errors.append(
            _(
                "Somebody else changed %(shipments)s meanwhile. Look at the list below; sending "
                "again changes them all the same.",
                shipments=_(", ").join(newer),
            )
        )
        return ask(_TEMPLATE, **page.shown())
    if page.form.what.data == ORDER:
        return _hand_over(page)
    shipments = picked(database(), [line.facts.id for line in page.lines])
    edits = [
        Edit(
            shipment=shipments[line.facts.id],
            values=page.form.values,
            classifier=Classifier(page.form.classifier.data or Classifier.ACTUAL),
        )
        for line in page.lines
    ]
    done = edit_shipments(database(), edits, person_id=g.person.id)
    if isinstance(done, list):
        return _refused(page, done)
    count = len(page.lines)
    undoing.offer(ngettext("%(num)s shipment changed", "%(num)s shipments changed", count), done)
    return redirect(page.here.path_of_page, code=303)


def _changed_meanwhile(found: Sequence[Line]) -> list[str]:
    """Return the names of the shipments that were saved since the form was opened."""
    seen: Mapping[str, str] = request.form
    return [
        line.facts.name
        for line in found
        if seen.get(f"{_SEEN}{line.facts.id}", "") != str(line.facts.version)
    ]


def _hand_over(page: Page) -> Answer:
    order = HandOver(
        number=page.form.number.data,
        forwarder=page.form.forwarder.data,
        day=None,
        zone=g.person.time_zone,
        cartons={line.facts.id: "" for line in page.lines},
    )
    done = hand_over(database(), order, person_id=g.person.id)
    if isinstance(done, list):
        return _refused(page, done)
    sentence = ngettext(
        "%(num)s carton is in order %(order)s",
        "%(num)s cartons are in order %(order)s",
        done.cartons,
        order=order.number,
    )
    undoing.tell(sentence, done.step)
    return redirect(page.here.path_of_page, code=303)


def _refused(page: Page, problems: Sequence[Problem]) -> Answer:
    """Say each reason once, with the shipments it holds for."""
    names: dict[str, list[str]] = {}
    for problem in problems:
        sentence = say(problem, current_language())
        names.setdefault(sentence, []).extend(_named(page, problem))
    page.form.general_errors += [
        f"{_(', ').join(of)}{_(': ')}{sentence}" if of else sentence
        for sentence, of in names.items()
    ]
    return refuse(_TEMPLATE, **page.shown())


def _named(page: Page, problem: Problem) -> list[str]:
    rows, _dot, rest = problem.field.partition(".")
    number = rest.partition(".")[0]
    return [page.lines[int(number)].facts.name] if rows == "rows" and number.isdigit() else []
