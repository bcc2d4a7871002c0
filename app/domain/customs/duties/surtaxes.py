"""Surtaxes by order: on listed goods, for where they come from or where their metal was made."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.customs.assessment import Status
from app.domain.customs.duties.liabilities import Liability, cited, entered, remark
from app.domain.customs.entry import Entry, EntryLine
from app.domain.customs.rates.grammar import Rate
from app.domain.customs.schedule.lines import RATE_DIGITS
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.domain.sourcing import Source, Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class Surtax:
    """One order, known by its `code`: a rate on the `listed` codes of eight digits.

    No `origins` means all but the `spared` ones. With `made_in` only goods whose metal was melted
    or smelted there are meant. An entry worth at most `spared_up_to`, and goods loaded before the
    first day, are spared. `notes` are the codes of remarks on what else it spares.
    """

    code: str
    programme: str
    name: Name
    rate: Rate
    listed: frozenset[str]
    validity: Validity
    source: Source
    origins: frozenset[str] = frozenset()
    spared: frozenset[str] = frozenset()
    made_in: frozenset[str] = frozenset()
    spared_up_to: Money | None = None
    notes: tuple[str, ...] = ()

    def names(self, code: str) -> bool | None:
        """Return whether goods of `code` are listed; None when a longer code would decide."""
        if code[:RATE_DIGITS].ljust(RATE_DIGITS, "0") in self.listed:
            return True
        if len(code) >= RATE_DIGITS or not any(each.startswith(code) for each in self.listed):
            return False
        return None

    def concerns(self, line: EntryLine, *, entry: Entry) -> bool:
        """Return whether `line` is meant by code, day and origin."""
        meant = not self.origins or line.origin in self.origins
        in_force = self.validity.covers(entry.entry_date)
        return meant and in_force and line.origin not in self.spared and self._may_name(line)

    def _may_name(self, line: EntryLine) -> bool:
        return self.names(line.code) is not False


def surtax_liabilities(
    surtaxes: tuple[Surtax, ...], *, line: EntryLine, entry: Entry, worth: Money
) -> Iterator[Liability]:
    """Yield each surtax that may bear on `line` of an entry `worth` so much, by precedence.

    Only one is owed: a later one yields to an earlier one. A person's rate replaces the data's.
    """
    before: Liability | None = None
    for surtax in surtaxes:
        by_hand = line.entered(surtax.programme)
        if by_hand:
            duty = replace(entered(by_hand[0], code=surtax.code), name=surtax.name)
        elif surtax.concerns(line, entry=entry):
            reasons = list(_reasons(surtax, line=line, entry=entry, worth=worth))
            duty = _weighed(surtax, reasons=[*reasons, *_precedence(before)])
        else:
            continue
        if duty.owed or duty.status.open:
            before = before or duty
        yield duty


_Reason = tuple[Status, Problem]


def _precedence(before: Liability | None) -> Iterator[_Reason]:
    if before and before.status is Status.POSSIBLE:
        yield Status.POSSIBLE, remark("customs-note-may-yield", measure=before.code)
    elif before:
        yield Status.SUPPRESSED, remark("customs-note-yields", measure=before.code)


def _reasons(surtax: Surtax, *, line: EntryLine, entry: Entry, worth: Money) -> Iterator[_Reason]:
    """Yield what spares the line, or makes it wait for an answer."""
    limit, first = surtax.spared_up_to, surtax.validity.valid_from
    if limit is not None and worth <= limit:
        yield Status.SUPPRESSED, remark("customs-note-surtax-small", limit=limit)
    if first and entry.loaded_at and entry.loaded_at < first:
        yield Status.SUPPRESSED, remark("customs-note-in-transit", day=first)
    made = line.facts.melt_country
    if surtax.made_in and made is None:
        yield Status.POSSIBLE, remark("customs-note-surtax-made", made=sorted(surtax.made_in))
    elif surtax.made_in and made not in surtax.made_in:
        yield Status.SUPPRESSED, remark("customs-note-surtax-elsewhere", made=made)
    if surtax.names(line.code) is None:
        yield Status.POSSIBLE, remark("customs-note-surtax-ending", measure=surtax.code)


def _weighed(surtax: Surtax, *, reasons: list[_Reason]) -> Liability:
    """Return the duty: suppressed for the first reason that spares it, else open for all others."""
    spared = next((each for each in reasons if each[0] is Status.SUPPRESSED), None)
    told = [spared] if spared else reasons
    notes = tuple(why for _, why in told)
    if not spared:
        notes += tuple(remark(code) for code in surtax.notes)
    return Liability(
        programme=surtax.programme,
        status=told[0][0] if told else Status.APPLIED,
        words=surtax.rate.text,
        rate=surtax.rate,
        code=surtax.code,
        name=surtax.name,
        validity=surtax.validity,
        source=cited(surtax.source),
        notes=notes,
    )
