"""Saying one thing about goods on their way."""

from collections.abc import Iterable
from datetime import datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from app.domain.movement.carton_numbers import read_numbers
from app.domain.problems import Problem
from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.statements import LONGEST, Statement
from app.persistence.movements import Laden
from app.usecases.tracked import Tracked
from app.usecases.way_places import WayPlace
from app.web import checks
from app.web.fields import AnswerField, ChoiceField, DateField, LinesField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy, ngettext
from app.web.rendering import said
from app.web.tracking.clocks import zone_choices
from app.web.tracking.names import CLASSIFIERS, movement_name
from app.web.tracking.reading import ClockField

ALL: Final = "all"
SOME: Final = "some"


class TellForm(PageForm):
    """One statement: what, when on the place's clock, where, and for which cartons."""

    id = "tell"

    classifier = AnswerField(
        lazy("What do you know?"),
        [checks.Needed(lazy("Choose whether it happened, is expected, or is planned"))],
        choices=CLASSIFIERS.items(),
        default=Classifier.ACTUAL.value,
    )
    milestone = ChoiceField(lazy("Milestone"), [checks.Needed(lazy("Choose the milestone"))])
    day = DateField(
        lazy("Date at the place"),
        [checks.Needed(lazy("Enter the date at the place, for example 2026-11-28"))],
    )
    clock = ClockField(lazy("Time at the place"), [checks.optional()])
    zone = ChoiceField(lazy("Time zone"), [checks.optional()])
    place = TextField(lazy("Place"), [checks.optional(), checks.longest(LONGEST["place"])])
    cartons = ChoiceField(lazy("For which cartons"), [checks.optional()], default=ALL)
    numbers = TextField(
        lazy("Carton numbers"),
        [checks.optional()],
        description=lazy("For some cartons only, for example 1-60, 75"),
    )
    note = LinesField(lazy("Note"), [checks.optional(), checks.longest(LONGEST["note"])])

    def prepare(self, tracked: Tracked, *, movements: Iterable[Laden] = ()) -> None:
        """Offer the milestones of the channel, the zones, and what the statement may cover."""
        self.milestone.offer(
            (fact.code, said(fact.name_by(tracked.mode))) for fact in tracked.facts
        )
        self.zone.offer([("", lazy("The place's own")), *zone_choices(self.zone.data or "")])
        if not (self.sent or self.milestone.data):
            self.milestone.data = tracked.next_milestone
        every = ngettext("All %(num)s carton", "All %(num)s cartons", len(tracked.progress.cartons))
        held = ((f"m{each.movement.id}", movement_name(each)) for each in movements)
        self.cartons.offer([(ALL, every), *held, (SOME, lazy("Only the cartons numbered below"))])

    @property
    def movement_id(self) -> int | None:
        """Return the movement the statement is about; None for the page's own shipment."""
        chosen = str(self.cartons.data or ALL)
        return int(chosen[1:]) if chosen.startswith("m") else None

    def carton_ids(self, by_number: dict[int, int]) -> tuple[list[int], list[Problem]]:
        """Return the ids of the cartons named, none for all; and what is wrong with the names."""
        if self.cartons.data != SOME:
            return [], []
        numbers, refused = read_numbers(self.numbers.data)
        if refused:
            return [], [each.under("numbers") for each in refused]
        missing = sorted(numbers - by_number.keys())
        if missing or not numbers:
            params = {"numbers": missing, "highest": max(by_number, default=0)}
            code = "tracking-no-such-carton" if missing else "tracking-name-cartons"
            return [], [Problem(code, "numbers", params)]
        return [by_number[number] for number in sorted(numbers)], []

    def statement(self, tracked: Tracked) -> Statement | Problem:
        """Return what is said, with the place and zone of the milestone where none are typed."""
        milestone = Milestone(self.milestone.data)
        fact = next(each for each in tracked.facts if each.milestone is milestone)
        known = tracked.places[fact.spot]
        zone = self.zone.data or known.zone
        if not zone:
            return Problem("tracking-zone-missing", "zone")
        where = WayPlace(place=self.place.data) if self.place.data else known
        at = datetime.combine(self.day.data, self.clock.data or time(), tzinfo=ZoneInfo(zone))
        return Statement(
            milestone=milestone,
            classifier=Classifier(self.classifier.data),
            occurred_at=at,
            zone=zone,
            timed=self.clock.data is not None,
            place=where.place,
            unlocode=where.unlocode,
            note=self.note.data,
        )
