"""What the table's address asks for, and how links say it: filters, order, columns, page."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, TypeVar
from urllib.parse import urlencode

from flask import request, url_for
from werkzeug.datastructures import MultiDict

from app.domain.reading.text import clean
from app.domain.shipment.states import State
from app.persistence.shipment_table.order import KEYS
from app.persistence.shipment_table.search import Group, Risk, Search
from app.usecases.shipment_columns import COLUMNS, FIRST, Column, columns_named

_DESCENDING: Final = "-"
_BETWEEN: Final = ","
_LONGEST_WORDS: Final = 120
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Address:
    """One sight of the table: what is searched for, and the columns chosen, usual ones if none."""

    search: Search
    keys: tuple[str, ...] = ()

    @property
    def columns(self) -> list[Column]:
        """Return the columns to show."""
        return columns_named(self.keys)

    @property
    def query(self) -> dict[str, str]:
        """Return the query that leads back here, its page aside; what is usual is left out."""
        search, usual = self.search, Search()
        sort = f"{_DESCENDING if search.descending else ''}{search.sort}"
        said = {
            "q": (search.words, ""),
            "state": (search.states.value, usual.states.value),
            "to": (search.destination, ""),
            "store": (str(search.store), "0"),
            "fc": (search.warehouse, ""),
            "forwarder": (search.forwarder, ""),
            "channel": (search.channel, ""),
            "risk": (search.risk.value, ""),
            "sort": (sort, usual.sort),
            "columns": (_BETWEEN.join(self.keys), ""),
        }
        return {name: value for name, (value, standing) in said.items() if value != standing}

    @property
    def query_text(self) -> str:
        """Return the query as text, equal for equal sights of the table."""
        return urlencode(sorted(self.query.items()))

    @property
    def path(self) -> str:
        """Return the address of the table that leads back here."""
        query = self.query_text
        return url_for("shipment_table.index") + (f"?{query}" if query else "")

    @property
    def path_of_page(self) -> str:
        """Return the address of this very page of the table."""
        first = self.search.number == 1
        return (
            self.path
            if first
            else f"{url_for('shipment_table.index')}?{self.at_page(self.search.number)}"
        )

    def at_page(self, number: int) -> str:
        """Return the query of another page of the same sight."""
        return urlencode({**self.query, "page": number})

    @property
    def plainly(self) -> dict[str, str]:
        """Return the query with the usual columns."""
        return Address(self.search).query

    @property
    def filtered(self) -> bool:
        """Return whether anything but a group of states narrows the table."""
        return bool(self.query.keys() - {"state", "sort", "columns"})

    def sorted_by(self, key: str) -> dict[str, str]:
        """Return the query of a column's link; following the current one's turns it round."""
        turned = self.search.sort == key and not self.search.descending
        search = replace(self.search, sort=key, descending=turned)
        return Address(search, self.keys).query


def asked() -> Address:
    """Return what the request's address asks for."""
    return read(request.args)


def read(query: MultiDict[str, str]) -> Address:
    """Return what a query asks for; whatever it does not know is left at its default."""
    sort = query.get("sort", "")
    key = sort.removeprefix(_DESCENDING)
    search = Search(
        words=clean(query.get("q", ""))[:_LONGEST_WORDS],
        states=_states(query.get("state", "")),
        destination=query.get("to", ""),
        store=_number(query.get("store", ""), otherwise=0),
        warehouse=query.get("fc", ""),
        forwarder=query.get("forwarder", ""),
        channel=query.get("channel", ""),
        risk=_choice(query.get("risk", ""), Risk.ANY),
        sort=key if key in KEYS else Search().sort,
        descending=sort.startswith(_DESCENDING) and key in KEYS,
        number=_number(query.get("page", ""), otherwise=1),
    )
    return Address(search, _keys(query))


def _keys(query: MultiDict[str, str]) -> tuple[str, ...]:
    """Return the columns asked for, in the table's order, none when they are the usual ones."""
    listed = query.get("columns", "").split(_BETWEEN)
    wanted = {*listed, *query.getlist("column")} & COLUMNS.keys() - {FIRST}
    chosen = tuple(key for key in COLUMNS if key in wanted)
    usual = tuple(key for key, column in COLUMNS.items() if column.usual and key != FIRST)
    return () if chosen == usual else chosen


def _states(text: str) -> Group | State:
    if text in {member.value for member in State}:
        return State(text)
    return _choice(text, Group.OPEN)


def _choice(text: str, default: Choice) -> Choice:
    kind = type(default)
    return kind(text) if text in {member.value for member in kind} else default


def _number(text: str, *, otherwise: int) -> int:
    short = text.isascii() and text.isdigit() and len(text) <= 9  # noqa: PLR2004 - what an id can be
    return int(text) if short else otherwise
