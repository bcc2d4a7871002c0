"""Finds tariff codes by digits, by official words, and by what people say in both languages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.nomenclature import heading_name, headings_under
from app.catalogue.tariffs.schedules import bundled_schedule
from app.domain.customs.schedule.lines import HEADING_DIGITS, RATE_DIGITS, Schedule, TariffLine
from app.domain.naming import Name
from app.domain.nomenclature.articles import Pointer
from app.domain.nomenclature.codes import CHAPTER_DIGITS, code_in
from app.domain.nomenclature.finding import Hit
from app.domain.nomenclature.lines import likeliest
from app.domain.nomenclature.vocabulary import Slot
from app.usecases.tariff_search_index import finder
from app.usecases.tariffs_in_use import tariffs_for, territories

_MOST_HEADINGS: Final = 12
_MOST_LINES: Final = 4
_MOST_LINES_OF_CODE: Final = 30
_MOST_NEAREST: Final = 3


@dataclass(frozen=True, slots=True)
class Group:
    """A heading found, the codes that people's words point to in it, and its likeliest lines.

    `called` are those words; `count` is how many lines there are in all. `absent` are the codes
    pointed to that the schedule does not have: its edition may be of an older Harmonized System.
    """

    heading: str
    name: Name | None
    called: str
    pointers: tuple[Pointer, ...]
    lines: tuple[TariffLine, ...]
    count: int
    absent: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer to a query: groups, best first, over the schedule they were read from, if any.

    `code` are the digits where the query is a code, `nearest` codes that exist where it does not.
    `meant` are the terms looked for, `misspelt` the words taken for others.
    """

    groups: tuple[Group, ...]
    schedule: Schedule | None
    code: str | None = None
    nearest: tuple[str, ...] = ()
    meant: frozenset[str] = frozenset()
    misspelt: tuple[Slot, ...] = ()


def search(session: Session | None, query: str, *, country: str) -> Found:
    """Return what fits `query` in the schedule that answers for `country`.

    A country without a schedule is answered from the Harmonized System, to six digits.
    """
    code = code_in(query)
    return _by_code(session, code, country) if code else _by_words(session, query, country)


def schedule_for(session: Session | None, country: str, codes: Iterable[str]) -> Schedule | None:
    """Return the schedule that answers for `country`, with the lines of `codes`."""
    tariff = tariffs_for(session, set(codes), only=(country,)).get(country)
    if tariff:
        return tariff.schedule
    return bundled_schedule(territories(country)[-1])


def _by_words(session: Session | None, query: str, country: str) -> Found:
    finding = finder(session, country).find(query, most=_MOST_HEADINGS)
    schedule = schedule_for(session, country, (hit.heading for hit in finding.hits))
    groups = tuple(_pointed_to(hit, schedule, finding.meant) for hit in finding.hits)
    return Found(groups=groups, schedule=schedule, meant=finding.meant, misspelt=finding.misspelt)


def _pointed_to(hit: Hit, schedule: Schedule | None, meant: frozenset[str]) -> Group:
    lines = list(schedule.candidates(hit.heading)) if schedule else []
    pointers = hit.called.pointers
    there = {each.code for each in pointers for line in lines if line.code.startswith(each.code)}
    return Group(
        heading=hit.heading,
        name=heading_name(hit.heading),
        called=hit.called.words,
        pointers=pointers,
        lines=likeliest(lines, pointers=pointers, meant=meant, most=_MOST_LINES),
        count=len(lines),
        absent=frozenset({each.code for each in pointers} - there) if lines else frozenset(),
    )


def _by_code(session: Session | None, code: str, country: str) -> Found:
    schedule = schedule_for(session, country, (code,))
    whole = len(code) < HEADING_DIGITS
    lines = list(_lines_of(schedule, code)) if schedule and not whole else []
    known = dict.fromkeys(line.code[:HEADING_DIGITS] for line in lines)
    if not known:
        known = dict.fromkeys(headings_under(code[:HEADING_DIGITS]))
    groups = []
    for heading in known:
        own = [line for line in lines if line.code.startswith(heading)]
        shown = tuple(own[:_MOST_LINES_OF_CODE])
        groups.append(Group(heading, heading_name(heading), "", (), shown, len(own)))
    exists = bool(lines) or (bool(known) and (schedule is None or whole))
    return Found(
        groups=tuple(groups) if exists else (),
        schedule=schedule,
        code=code,
        nearest=() if exists else _nearest(schedule, code),
    )


def _lines_of(schedule: Schedule, code: str) -> Iterator[TariffLine]:
    """Yield the lines that begin with `code`, or the one line that its last digits end."""
    exact = schedule.line(code) if len(code) >= RATE_DIGITS else None
    return iter((exact,)) if exact else schedule.candidates(code)


def _nearest(schedule: Schedule | None, code: str) -> tuple[str, ...]:
    if schedule and len(code) > CHAPTER_DIGITS and (found := schedule.nearest(code)):
        return found
    return tuple(islice(headings_under(code[:CHAPTER_DIGITS]), _MOST_NEAREST))
