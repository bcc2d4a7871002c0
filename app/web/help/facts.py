"""Lines of the page of facts: what each says, since when, on whose word, and how sure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Final

from app.catalogue.inventory import Fact, FactTable, Statement, fact_tables
from app.domain.addressing.warehouses import folded
from app.domain.naming import Name
from app.domain.packing.rules import applied_rules
from app.domain.sourcing import Source, Validity
from app.web.help.equipment_phrases import phrase
from app.web.help.titles import AGREES, APPLIES, LATER, OVER, OVERRULED, Mark, doubts, title
from app.web.i18n import _, current_language
from app.web.rendering import country

PAGE: Final = 50
_MOST_MEMBERS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: an entry with its name and code, or a statement that stands below one."""

    title: str
    sources: tuple[Source, ...]
    marks: tuple[Mark, ...]
    dates: tuple[str, ...]
    code: str = ""
    texts: tuple[str, ...] = ()
    entry: bool = False

    @property
    def reviewed(self) -> date:
        """Return the day of the review that lies back furthest."""
        return min(source.reviewed_on for source in self.sources)


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of one table, entries each followed by their statements."""

    code: str
    title: Any
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class FactsPage:
    """One page of what was asked for."""

    sections: tuple[Section, ...]
    found: int
    number: int
    last: int


def facts_page(*, table: str, query: str, number: int, day: date) -> FactsPage:
    """Return the facts of `table`, or of all when it is empty, that fit every word of `query`."""
    words = folded(query).split()
    found = [
        (each, fact, lines)
        for each in fact_tables()
        if table in {"", each.code}
        for fact in each.facts
        for lines in [tuple(_lines(fact, words=words, day=day))]
        if _fits(words, fact, lines=lines, table=each)
    ]
    last = max(1, -(-len(found) // PAGE))
    number = min(max(number, 1), last)
    shown = found[(number - 1) * PAGE : number * PAGE]
    sections = tuple(
        Section(code, title(code), tuple(line for _t, _f, lines in group for line in lines))
        for code, group in groupby(shown, key=lambda row: row[0].code)
    )
    return FactsPage(sections, len(found), number, last)


def _fits(words: list[str], fact: Fact, *, lines: Iterable[Line], table: FactTable) -> bool:
    told = [str(title(table.code)), *fact.members]
    name = getattr(fact.entry, "name", None)
    if isinstance(name, Name):
        told += [name.en, name.zh]
    for line in lines:
        told += [line.title, line.code, *line.texts, *(str(mark.word) for mark in line.marks)]
        told += [source.name for source in line.sources]
    text = folded(" ".join(told))
    return all(word in text for word in words)


def _lines(fact: Fact, *, words: list[str], day: date) -> Iterator[Line]:
    entry = fact.entry
    members = [member for member in fact.members if folded(member) in words]
    found = _("Holds %(codes)s", codes=", ".join(members[:_MOST_MEMBERS])) if members else ""
    heading = _title(entry)
    yield Line(
        title=heading,
        code="" if heading in {entry.code, country(entry.code)} else entry.code,
        texts=tuple(text for text in (phrase(entry), *_sentences(entry), found) if text),
        marks=doubts(entry),
        dates=(_("State of %(day)s", day=fact.as_of),) if fact.as_of else (),
        sources=tuple(entry.sources),
        entry=True,
    )
    ranks = _ranks(entry, day=day)
    for statement in fact.statements:
        yield Line(
            title=phrase(statement.subject) or _title(statement.subject),
            marks=tuple(_marks(statement, ranks=ranks, day=day)),
            dates=tuple(_dates(statement)),
            sources=(statement.source,) if statement.source else tuple(entry.sources),
        )


def _title(thing: object) -> str:
    """Return the name of a fact; one that has none goes by its code, a country by its own name."""
    name = getattr(thing, "name", None)
    if isinstance(name, Name):
        return name.in_(current_language())
    return country(getattr(thing, "code", ""))


def _sentences(entry: object) -> Iterator[str]:
    """Yield what an entry has to tell beside its name: every text of its own that is a sentence."""
    for field in getattr(entry, "__dataclass_fields__", {}):
        value = getattr(entry, field)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, Name) and text.en.endswith("."):
                yield text.in_(current_language())


def _ranks(entry: object, *, day: date) -> dict[int, Mark]:
    """Return which of competing statements applies on `day`, and what the others say to it."""
    ranks: dict[int, Mark] = {}
    for each in applied_rules(getattr(entry, "carton_rules", ()), day=day):
        if each.others:
            ranks[id(each.rule)] = APPLIES
        for other in each.others:
            ranks[id(other)] = AGREES if other.limit == each.rule.limit else OVERRULED
    return ranks


def _marks(statement: Statement, *, ranks: dict[int, Mark], day: date) -> Iterator[Mark]:
    yield from doubts(statement.subject)
    if id(statement.subject) in ranks:
        yield ranks[id(statement.subject)]
    validity = statement.validity
    if validity and not validity.covers(day):
        yield LATER if validity.valid_from and validity.valid_from > day else OVER


def _dates(statement: Statement) -> Iterator[str]:
    validity = statement.validity or Validity()
    if statement.stated_on:
        yield _("Stated on %(day)s", day=statement.stated_on)
    if validity.valid_from and validity.valid_to:
        yield _("%(first)s to %(last)s", first=validity.valid_from, last=validity.valid_to)
    elif validity.valid_from:
        yield _("From %(day)s", day=validity.valid_from)
    elif validity.valid_to:
        yield _("Until %(day)s", day=validity.valid_to)
