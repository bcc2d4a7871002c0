"""The timeline: one line a milestone, its planned, expected and actual dates, and who said so."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.movement.carton_numbers import written
from app.domain.tracking.disagreement import Conflict
from app.domain.tracking.facts import MilestoneFact
from app.domain.tracking.milestones import Classifier
from app.domain.tracking.progress import BEST_KNOWN, Part, Track
from app.usecases.tracked import Said, Tracked
from app.web.i18n import _, ngettext
from app.web.plans.context import today
from app.web.rendering import said
from app.web.tracking.clocks import When, age, when
from app.web.tracking.names import COLUMNS, author, partly, place_name


@dataclass(frozen=True, slots=True)
class Entry:
    """One date in a cell; `share` says how many cartons it holds for, where not all."""

    when: When
    share: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One side of a disagreement."""

    row_id: int
    when: When
    author: str
    age: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Who says what, and about which cartons."""

    versions: tuple[Version, ...]
    cartons: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One milestone of the timeline; `state` is the mark on the way."""

    code: str
    name: str
    state: str
    note: str
    partial: str
    cells: tuple[tuple[Classifier, str, tuple[Entry, ...]], ...]
    disputes: tuple[Dispute, ...]


def timeline(tracked: Tracked, numbers: Mapping[int, int]) -> list[Line]:
    """Return the milestones of a set of cartons; `numbers` tells its cartons' own numbers."""
    reached = [tracked.progress.track(fact.milestone).reached for fact in tracked.shown]
    farthest = max((at for at, count in enumerate(reached) if count), default=-1)
    return [
        _line(tracked, fact, numbers, state=_state(at - farthest, passed=reached[at] > 0))
        for at, fact in enumerate(tracked.shown)
    ]


def _state(beyond: int, *, passed: bool) -> str:
    """Return the mark of a milestone `beyond` the farthest one that any carton passed."""
    if beyond > 0:
        return "todo"
    if beyond == 0:
        return "now"
    return "done" if passed else "skipped"


def _line(tracked: Tracked, fact: MilestoneFact, numbers: Mapping[int, int], *, state: str) -> Line:
    track = tracked.progress.track(fact.milestone)
    return Line(
        code=fact.code,
        name=said(fact.name_by(tracked.mode)),
        state=state,
        note=_note(tracked, fact, track),
        partial=partly(track),
        cells=tuple(
            (each, str(COLUMNS[each]), _entries(track, each)) for each in reversed(BEST_KNOWN)
        ),
        disputes=tuple(_dispute(tracked, each, numbers) for each in track.conflicts),
    )


def _note(tracked: Tracked, fact: MilestoneFact, track: Track) -> str:
    """Return where, who said it and how long ago, of the statement that counts most."""
    last = next((found for each in BEST_KNOWN if (found := track.last(each))), None)
    if last is None:
        return place_name(tracked.places[fact.spot])
    row = tracked.row(last)
    where = place_name(row) or place_name(tracked.places[fact.spot])
    told = _("recorded by %(author)s, %(age)s", author=author(row), age=age(row.created_at))
    parts = (where, row.note.replace("\n", " "), told)
    return " · ".join(part for part in parts if part)


def _entries(track: Track, classifier: Classifier) -> tuple[Entry, ...]:
    year = today().year
    return tuple(
        Entry(when(part.observation.occurred, year=year), _share(part, track.count))
        for part in track.said(classifier)
    )


def _share(part: Part, count: int) -> str:
    held = len(part.cartons)
    return "" if held == count else ngettext("%(num)s carton", "%(num)s cartons", held)


def _dispute(tracked: Tracked, conflict: Conflict, numbers: Mapping[int, int]) -> Dispute:
    year = today().year
    about = [numbers[carton] for carton in conflict.cartons if carton in numbers]
    versions = []
    for observation in conflict.versions:
        row = tracked.row(observation)
        versions.append(
            Version(
                row_id=row.id,
                when=when(observation.occurred, year=year),
                author=author(row),
                age=age(row.created_at),
            )
        )
    everything = len(conflict.cartons) == len(tracked.progress.cartons)
    return Dispute(versions=tuple(versions), cartons="" if everything else written(about))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement as the list of all statements shows it."""

    row_id: int
    milestone: str
    classifier: str
    when: When
    where: str
    author: str
    recorded: str
    about: str
    note: str
    retracted: bool


def statements(tracked: Tracked, numbers: Mapping[int, int]) -> list[Told]:
    """Return all that was said, newest first, what was retracted too."""
    names = {fact.milestone: said(fact.name_by(tracked.mode)) for fact in tracked.facts}
    return [_told(each, names[each.row.milestone], numbers) for each in tracked.said]


def _told(each: Said, name: str, numbers: Mapping[int, int]) -> Told:
    row = each.row
    return Told(
        row_id=row.id,
        milestone=name,
        classifier=str(COLUMNS[row.classifier]),
        when=when(each.observation.occurred, year=today().year),
        where=place_name(row),
        author=author(row),
        recorded=age(row.created_at),
        about=_about(each, numbers),
        note=row.note,
        retracted=each.observation.retracted,
    )


def _about(each: Said, numbers: Mapping[int, int]) -> str:
    if each.row.limited:
        return _("Cartons %(numbers)s", numbers=written(
            numbers[carton] for carton in each.observation.cartons if carton in numbers
        ))  # fmt: skip
    return _("All cartons of the movement") if each.row.movement_id else ""
