"""What needs somebody 待处理, in the reader's words, each with one link that leads to the act."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any, Final

from flask import g, url_for

from app.domain.attention.matters import Kind, Matter, by_urgency, foremost
from app.domain.shipment.states import State
from app.persistence.shipment_table import attention, open_plans
from app.persistence.shipment_table.attention import Waiting
from app.web.compliance.expiring import expiring
from app.web.database import database
from app.web.i18n import _, lazy, ngettext
from app.web.kept import kept, kept_of_all
from app.web.plans.context import today
from app.web.shipment_table.cells import days_left


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One line of the queue. `seal` is its character on a Chinese page, `sign` its icon."""

    seal: str
    sign: str
    sentence: str
    about: str
    note: str
    wait: str
    act: str
    address: str


@dataclass(frozen=True, slots=True)
class Queue:
    """The lines to show, and how many there are in all."""

    needs: list[Need]
    count: int


@dataclass(frozen=True, slots=True)
class KindQueue:
    """All lines of one kind, the oldest first."""

    name: Any
    needs: list[Need]
    count: int


NAMES: Final[Mapping[Kind, Any]] = {
    Kind.ARRIVAL: lazy("Latest arrival near or passed"),
    Kind.HAND_OVER: lazy("Ready and not handed over"),
    Kind.NEWS: lazy("No news"),
    Kind.CONTAINER: lazy("Container or bill of lading not known"),
    Kind.PAPERS: lazy("Documents out of date"),
    Kind.EVIDENCE: lazy("Compliance files ending"),
    Kind.COUNT: lazy("Receiving to be settled"),
    Kind.RECEIPT: lazy("Delivered, nothing counted"),
    Kind.CARRY_OVER: lazy("Units carried over"),
    Kind.DRAFT: lazy("Unfinished entries"),
}
_SEALS: Final[Mapping[Kind, tuple[str, str]]] = {
    Kind.ARRIVAL: ("到", "clock"),
    Kind.HAND_OVER: ("交", "truck"),
    Kind.NEWS: ("询", "lens"),
    Kind.CONTAINER: ("填", "sea"),
    Kind.PAPERS: ("印", "print"),
    Kind.EVIDENCE: ("证", "sign"),
    Kind.COUNT: ("核", "look"),
    Kind.RECEIPT: ("收", "parcel"),
    Kind.CARRY_OVER: ("转", "plus"),
    Kind.DRAFT: ("续", "paper"),
}


def queue(*, most: int) -> Queue:
    """Return the most urgent lines, no kind crowding out the others."""
    found = _waiting(most)
    return Queue([_need(matter) for matter in foremost(found.matters, most=most)], found.count)


def by_kind(*, most: int) -> list[KindQueue]:
    """Return all kinds that wait, at most `most` lines of each."""
    found = _waiting(most)
    return [
        KindQueue(
            NAMES[kind],
            [_need(matter) for matter in by_urgency(found.matters) if matter.kind is kind],
            found.counts[kind],
        )
        for kind in Kind
        if kind in found.counts
    ]


def _waiting(most: int) -> Waiting:
    day = today()
    shipments = kept(
        lambda: attention.foremost_of(_matters(day), most=most), of=("needs", day, most)
    )
    drafts = attention.waiting_drafts(database(), person_id=g.person.id, today=day, most=most)
    return shipments + drafts + expiring(today=day, most=most)


def _matters(day: date) -> Iterator[Matter]:
    found = kept_of_all(
        lambda among: attention.matters_of(database(), today=day, among=among),
        of=("matters", day),
    )
    return chain.from_iterable(found.values())


def _need(matter: Matter) -> Need:
    seal, sign = _SEALS[matter.kind]
    act, address = _ACTS[matter.kind](matter)
    return Need(
        seal=seal,
        sign=sign,
        sentence=_sentence(matter),
        about=f"{matter.plan}-{matter.number}" if matter.plan else matter.called or matter.page,
        note=matter.called if matter.plan else "",
        wait=_wait(matter),
        act=act,
        address=address,
    )


def _sentence(matter: Matter) -> str:
    match matter.kind:
        case Kind.ARRIVAL:
            passed = matter.days_from(today()) > 0
            return _("Latest arrival has passed") if passed else _("Latest arrival is near")
        case Kind.EVIDENCE:
            ended = matter.days_from(today()) > 0
            return _("Compliance file has ended") if ended else _("Compliance file ends soon")
        case Kind.PAPERS:
            return ngettext(
                "%(num)s document is out of date after a change",
                "%(num)s documents are out of date after a change",
                matter.figure,
            )
        case Kind.COUNT:
            return _count_sentence(matter.figure)
        case Kind.CARRY_OVER:
            return ngettext(
                "%(num)s unit waits for a later plan",
                "%(num)s units wait for a later plan",
                matter.figure,
            )
        case _:
            return str(_SENTENCES[matter.kind])


_SENTENCES: Final[Mapping[Kind, Any]] = {
    Kind.HAND_OVER: lazy("Goods are ready and not handed over"),
    Kind.NEWS: lazy("Nothing was heard from the way"),
    Kind.CONTAINER: lazy("Neither container nor bill of lading is known"),
    Kind.RECEIPT: lazy("Delivered, and nothing is counted yet"),
    Kind.DRAFT: lazy("Entries were left unfinished"),
}


def _count_sentence(lacking: int) -> str:
    if lacking > 0:
        return ngettext(
            "%(num)s unit is missing from the count",
            "%(num)s units are missing from the count",
            lacking,
        )
    if lacking < 0:
        return ngettext(
            "%(num)s unit more was counted than shipped",
            "%(num)s units more were counted than shipped",
            -lacking,
        )
    return _("All units are counted and the shipment is still open")


def _wait(matter: Matter) -> str:
    days = matter.days_from(today())
    if matter.kind in (Kind.ARRIVAL, Kind.EVIDENCE):
        return days_left(-days)
    return ngettext("for %(num)s day", "for %(num)s days", max(days, 0))


def _step(endpoint: str, text: Any) -> Callable[[Matter], tuple[str, str]]:
    def act(matter: Matter) -> tuple[str, str]:
        return str(text), url_for(endpoint, reference=matter.plan, shipment=matter.number)

    return act


_TRACK: Final = _step("tracking.index", lazy("Record what happened"))
_HAND_OVER: Final = _step("handover.index", lazy("Hand over"))


def _plan(matter: Matter) -> tuple[str, str]:
    return _("Finish the plan"), url_for("plans.hub", reference=matter.plan)


def _hasten(matter: Matter) -> tuple[str, str]:
    gone = matter.state is not None and matter.state.reached(State.HANDED_OVER)
    return _TRACK(matter) if gone else _send(matter)


def _send(matter: Matter) -> tuple[str, str]:
    return _HAND_OVER(matter) if matter.state is State.LOCKED else _plan(matter)


def _take_over(_matter: Matter) -> tuple[str, str]:
    reference = kept(lambda: open_plans.newest(database()), of=("open plan",))
    if reference is None:
        return _("Start a plan"), url_for("plans.index")
    return _("Take them into a plan"), url_for("shipments.items", reference=reference)


def _go_on(matter: Matter) -> tuple[str, str]:
    return _("Go on"), matter.page


def _renew(matter: Matter) -> tuple[str, str]:
    return _("Renew it"), matter.page


_ACTS: Final[Mapping[Kind, Callable[[Matter], tuple[str, str]]]] = {
    Kind.ARRIVAL: _hasten,
    Kind.HAND_OVER: _send,
    Kind.NEWS: _TRACK,
    Kind.CONTAINER: _step("handover.index", lazy("Enter the numbers")),
    Kind.PAPERS: _step("papers.index", lazy("Print them again")),
    Kind.EVIDENCE: _renew,
    Kind.COUNT: _step("receiving.index", lazy("Settle it")),
    Kind.RECEIPT: _step("receiving.index", lazy("Enter the count")),
    Kind.CARRY_OVER: _take_over,
    Kind.DRAFT: _go_on,
}
