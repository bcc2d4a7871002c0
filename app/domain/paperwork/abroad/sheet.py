"""A data sheet: labelled places in groups, then a table of goods; an untold place stays open."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.document import Lack
from app.domain.paperwork.stated import Stated
from app.domain.quantities.length import Volume
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight
from app.domain.shipment.parties import Party, Place
from app.domain.shipment.record import ShipmentRecord
from app.domain.transport import Mode

#: A place of more lines than this would not fit its page.
_MOST_LINES: Final = 8

#: What a place can hold; None is still to be filled in.
Value = str | int | Mode | Name | date | Weight | Volume | Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One labelled place: each of `values` on a line of its own.

    `field` is where the record tells it; `hint` says what form it takes, or who has it.
    An entry that may stay empty is not `needed`.
    """

    name: Name
    values: tuple[Value, ...]
    field: str
    hint: Name | None = None
    needed: bool = True

    @property
    def told(self) -> tuple[Value, ...]:
        """Return the values that there are."""
        return tuple(value for value in self.values if value not in (None, ""))


@dataclass(frozen=True, slots=True)
class Section:
    """Entries that belong together."""

    name: Name
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of the goods' table; figures stand right, `share` is its part of the width."""

    name: Name
    share: int
    figure: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of goods: a cell for each column, and the field where it is told."""

    cells: tuple[tuple[Value, ...], ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSheet:
    """The content of one sheet; `remarks` are sentences at its foot."""

    record: ShipmentRecord
    sections: tuple[Section, ...]
    facts: Stated
    columns: tuple[Column, ...] = ()
    lines: tuple[Line, ...] = ()
    remarks: tuple[Name, ...] = ()

    def stated(self) -> Stated:
        """Return what the sheet states of the facts that papers share."""
        return self.facts

    def lacks(self) -> list[Lack]:
        """Return every needed place that is still empty, once by field and once by name.

        A column that several lines leave empty is told at the first of them.
        """
        by_field = {lack.field: lack for lack in (*self._of_entries(), *self._of_lines())}
        by_name = {lack.name: lack for lack in reversed(by_field.values())}
        return [lack for lack in by_field.values() if by_name[lack.name] is lack]

    def _of_entries(self) -> Iterator[Lack]:
        for section in self.sections:
            for entry in section.entries:
                if entry.needed and not entry.told:
                    yield Lack(entry.field, entry.name)

    def _of_lines(self) -> Iterator[Lack]:
        for line in self.lines:
            for column, cell, field in zip(self.columns, line.cells, line.fields, strict=True):
                if field and not any(value not in (None, "") for value in cell):
                    yield Lack(field, column.name)


def who(party: Party | None) -> tuple[Value, ...]:
    """Return a party as sheets abroad name it: name, address, country, in Latin letters."""
    if party is None:
        return ()
    return (party.name_en, *_lines(party.address_en), party.country)


def reached(party: Party | None) -> tuple[Value, ...]:
    """Return by whom and how a party is reached, as far as it is told."""
    return (party.contact, party.phone, party.email) if party else ()


def where(place: Place) -> tuple[Value, ...]:
    """Return the place of delivery: code and name, address, town, country."""
    town = " ".join(part for part in (place.city, place.state, place.postal_code) if part)
    code = place.code if place.code and place.code not in place.name_en else None
    name = " ".join(part for part in (code, place.name_en) if part)
    return (name, *_lines(place.address_en), town or None, place.country)


def tax_number(party: Party | None, kinds: Iterable[str]) -> tuple[Value, ...]:
    """Return the numbers of these kinds that the party has."""
    if party is None:
        return ()
    return tuple(tax.value for tax in party.tax_ids if tax.kind in kinds)


def _lines(text: str) -> tuple[str, ...]:
    """Return the lines of an address; one of too many lines runs on in one."""
    lines = tuple(line for line in text.splitlines() if line.strip())
    return lines if len(lines) <= _MOST_LINES else (", ".join(lines),)
