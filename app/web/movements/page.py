"""The page of one movement: its entries, the cartons in it, and those that could be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from flask import render_template, request

from app.domain.movement.kind_facts import KIND_FACTS, KindFact
from app.domain.problems import Problem
from app.domain.reading.text import clean
from app.persistence import movement_cartons, movements
from app.persistence.movements import Laden, Movement
from app.usecases import attaching
from app.usecases.movements import advice, subject_of
from app.web import drafts
from app.web.conflicts import Difference
from app.web.database import database
from app.web.forms import PageForm
from app.web.movements.forms import (
    ADD,
    HELD,
    CartonsForm,
    MovementForm,
    Offered,
    add_form,
    held_form,
    movement_form,
    values_of,
)
from app.web.responses import UNPROCESSABLE, Answer


@dataclass(frozen=True)
class MovementPage:
    """One movement as its page shows it."""

    movement: Movement

    @property
    def fact(self) -> KindFact:
        """Return what the movement's kind is called and asks for."""
        return KIND_FACTS[self.movement.kind]

    @property
    def live(self) -> bool:
        """Return whether anything of it can be changed."""
        return self.movement.cancelled_at is None

    @cached_property
    def laden(self) -> Laden:
        """Return the movement with its cartons by shipment."""
        [found] = movements.laden(database(), [self.movement])
        return found

    @property
    def words(self) -> str:
        """Return what the shipments to add are searched by."""
        return clean(request.args.get("q", ""))

    @cached_property
    def addable(self) -> list[Offered]:
        """Return the shipments with cartons that no movement of the kind holds."""
        kind = self.movement.kind
        found = movement_cartons.open_shipments(database(), kind=kind, words=self.words)
        return offered(found, kind=kind, but=self.laden)

    @property
    def held(self) -> list[Offered]:
        """Return the shipments with cartons in the movement."""
        return [Offered(load.shipment, load.numbers) for load in self.laden.loads]

    @property
    def declared(self) -> movement_cartons.Shipment | None:
        """Return the first shipment in an export declaration, whose papers fall with it."""
        if self.movement.kind is not movements.MovementKind.DECLARATION:
            return None
        return next((load.shipment for load in self.laden.loads), None)

    def entry_form(self) -> MovementForm:
        """Return the form of its entries, as sent, as left unfinished, or as saved."""
        data = values_of(self.movement)
        return drafts.open_form(movement_form(self.movement.kind), data=data)

    def held_form(self, entries: Any = None) -> CartonsForm:
        """Return the form that takes cartons out or moves them."""
        others = movements.others(database(), self.movement)
        return held_form(self.held, others)(formdata=entries, prefix=f"{HELD}-")

    def add_form(self, entries: Any = None) -> CartonsForm:
        """Return the form that puts cartons in."""
        return add_form(self.addable)(formdata=entries, prefix=f"{ADD}-")


def offered(
    shipments: list[movement_cartons.Shipment],
    *,
    kind: movements.MovementKind,
    but: Laden | None = None,
) -> list[Offered]:
    """Return the shipments with their cartons that are free for the kind, but those `but` holds."""
    free = movement_cartons.free_cartons(database(), [each.id for each in shipments], kind=kind)
    own = {load.shipment.id: set(load.numbers) for load in but.loads} if but else {}
    left = {
        each.id: [number for number in free[each.id] if number not in own.get(each.id, ())]
        for each in shipments
    }
    return [Offered(each, left[each.id]) for each in shipments if left[each.id]]


def show(
    page: MovementPage,
    sent: PageForm | None = None,
    *,
    status: int = 200,
    differences: Sequence[Difference] = (),
) -> Answer:
    """Return the page; `sent` is the one of its forms that was sent, the others stand as saved."""
    own = {sent.id: sent} if sent else {}
    entries = own.get(MovementForm.id) or _saved(page)
    subject = subject_of(page.movement)
    rendered = render_template(
        "movements/edit.html",
        page=page,
        movement=page.movement,
        form=sent or entries,
        entries=entries,
        held=own.get(HELD) or page.held_form(),
        add=own.get(ADD) or page.add_form(),
        differences=differences,
        advice=advice(page.movement),
        parties=movements.parties(database(), kind=page.movement.kind),
        subject=subject,
        files=attaching.attachments_of(database(), subject),
    )
    return rendered, status


def refuse(page: MovementPage, form: PageForm, problems: Iterable[Problem] = ()) -> Answer:
    """Return the page with one of its forms as it was sent, and what was refused of it."""
    form.take(problems)
    return show(page, form, status=UNPROCESSABLE)


def _saved(page: MovementPage) -> MovementForm:
    """Return the form of the entries beside another one that was sent."""
    if request.method == "GET":
        return page.entry_form()
    form = movement_form(page.movement.kind)
    return form(formdata=None, data=values_of(page.movement))
