"""Surtaxes on goods for where their metal was made, where no list of codes settles the scope."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.customs.assessment import Status
from app.domain.customs.entry import Entry, EntryLine
from app.domain.customs.liabilities import Liability, cited, entered, remark
from app.domain.customs.rates import Rate
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.domain.sourcing import Source, Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class Surtax:
    """A surtax on goods of `chapters` whose metal was made in `made_in`.

    Which codes of the chapters are listed is not in the data, so it stays possible until a person
    says. An entry worth at most `spared_up_to` is spared.
    """

    programme: str
    name: Name
    rate: Rate
    chapters: frozenset[str]
    made_in: frozenset[str]
    spared_up_to: Money
    validity: Validity
    source: Source

    def concerns(self, line: EntryLine, *, entry: Entry) -> bool:
        """Return whether `line` is in its chapters while it is in force."""
        return line.code[:2] in self.chapters and self.validity.covers(entry.entry_date)


def surtax_liabilities(
    surtaxes: tuple[Surtax, ...], *, line: EntryLine, entry: Entry, worth: Money
) -> Iterator[Liability]:
    """Yield each surtax that may bear on `line` of an entry `worth` so much for duty.

    A rate that a person entered answers for its programme.
    """
    for surtax in surtaxes:
        by_hand = line.entered(surtax.programme)
        if by_hand:
            yield replace(entered(by_hand[0]), name=surtax.name)
        elif surtax.concerns(line, entry=entry):
            status, why = _standing(surtax, line=line, worth=worth)
            yield Liability(
                programme=surtax.programme,
                status=status,
                words=surtax.rate.text,
                rate=surtax.rate,
                name=surtax.name,
                validity=surtax.validity,
                source=cited(surtax.source),
                notes=(why,),
            )


def _standing(surtax: Surtax, *, line: EntryLine, worth: Money) -> tuple[Status, Problem]:
    if worth <= surtax.spared_up_to:
        return Status.SUPPRESSED, remark("customs-note-surtax-small", limit=surtax.spared_up_to)
    made = line.facts.melt_country
    if made is None:
        return Status.POSSIBLE, remark("customs-note-surtax-made", made=sorted(surtax.made_in))
    if made not in surtax.made_in:
        return Status.SUPPRESSED, remark("customs-note-surtax-elsewhere", made=made)
    return Status.POSSIBLE, remark("customs-note-surtax-listed", programme=surtax.programme)
