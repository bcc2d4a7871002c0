"""Takes the rows of the TARIC workbooks into one set, by code."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from app.catalogue.tariffs.measure_types import EVERYWHERE, MEASURE_TYPES, SUPPLEMENTARY_UNITS
from app.connectors.tariffs.measures import Stated, is_code, read_period
from app.connectors.tariffs.taric_books import Book, Cells, TaricSheet
from app.domain.customs.schedule.csv_reading import refusal
from app.domain.problems import Problem

#: The Union itself, as a member of some groups of countries.
UNION: Final = "EU"
_ENGLISH: Final = {"", "EN"}
#: What declares a code as one that goods are declared under, after its ten digits.
_LINE: Final = "80"
_YES: Final = {"1", "true"}
#: "Cond: A cert: D-008 (01):7.300 % ; A (01):35.600 %": the last is owed without any document.
_CONDITIONS: Final = "Cond:"
_WITHOUT_DOCUMENT: Final = re.compile(r"[A-Z]\s*\(01\):\s*(.+)")


@dataclass(slots=True)
class TaricSet:
    """What was read of the set so far, by code."""

    stated: dict[str, list[Stated]] = field(default_factory=lambda: defaultdict(list))
    units: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    words: dict[str, str] = field(default_factory=dict)
    leaves: set[str] = field(default_factory=set)
    groups: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    excluded: dict[tuple[str, str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    refused: list[Problem] = field(default_factory=list)
    _countries: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def take(self, sheet: TaricSheet) -> None:
        """Take every row of a sheet into the set."""
        take = _TAKERS[sheet.book]
        for number, cells in sheet.rows:
            take(cells, self, number)

    def countries(self, area: str) -> tuple[str, ...]:
        """Return the countries of a group, those of groups within it too; none for a country."""
        if area in EVERYWHERE:
            return ()
        if area not in self._countries:
            members = self.groups.get(area, set())
            inner = {deep for each in members if each != area for deep in self.groups.get(each, ())}
            found = {each for each in members | inner if each.isalpha() and each != UNION}
            self._countries[area] = tuple(sorted(found))
        return self._countries[area]


def _goods(cells: Cells) -> tuple[str, str]:
    """Return the ten digits of a goods code and its suffix: "0101210000 80" has both."""
    code, _, suffix = cells.get("goods code", "").partition(" ")
    return code, suffix


def _take_duty(cells: Cells, found: TaricSet, number: int) -> None:
    code, _suffix = _goods(cells)
    kind, duty = cells.get("meas type code", ""), cells.get("duty", "")
    if not is_code(code):
        found.refused.append(refusal("tariff-row-code", number, code=code))
        return
    if kind in SUPPLEMENTARY_UNITS:
        found.units[code].append(duty)
        return
    if kind not in MEASURE_TYPES:
        return
    period = read_period(
        cells.get("start date", ""), cells.get("end date", ""), row=number, code=code
    )
    if isinstance(period, Problem):
        found.refused.append(period)
        return
    conditions = duty.startswith(_CONDITIONS)
    found.stated[code].append(
        Stated(
            type_code=kind,
            rate=_without_document(duty) if conditions else duty,
            area=cells.get("origin code", ""),
            area_name=cells.get("origin", ""),
            additional_code=cells.get("add code", ""),
            order_number=cells.get("order no", ""),
            conditions=conditions,
            valid_from=period[0],
            valid_to=period[1],
        )
    )


def _without_document(duty: str) -> str:
    """Return the rate owed by who shows no document; the whole text where none is stated."""
    last = duty.removeprefix(_CONDITIONS).split(";")[-1].strip()
    stated = _WITHOUT_DOCUMENT.fullmatch(last)
    return stated[1].strip() if stated else duty


def _take_words(cells: Cells, found: TaricSet, _number: int) -> None:
    code, suffix = _goods(cells)
    english = cells.get("language", "").upper() in _ENGLISH
    if is_code(code) and suffix in {"", _LINE} and english and not cells.get("end date"):
        found.words[code] = cells.get("description", "")


def _take_leaf(cells: Cells, found: TaricSet, _number: int) -> None:
    code, suffix = _goods(cells)
    alive = is_code(code) and suffix in {"", _LINE} and not cells.get("end date")
    if alive and cells.get("is_leaf", "").lower() in _YES:
        found.leaves.add(code)


def _take_member(cells: Cells, found: TaricSet, _number: int) -> None:
    ended = cells.get("mbship end date") or cells.get("end date")
    if not ended and cells.get("language", "").upper() in _ENGLISH:
        found.groups[cells.get("country group", "")].add(cells.get("member country", ""))


def _take_exclusion(cells: Cells, found: TaricSet, _number: int) -> None:
    code, _suffix = _goods(cells)
    if not cells.get("end date"):
        key = (code, cells.get("meas type code", ""), cells.get("origin code", ""))
        found.excluded[key].add(cells.get("excluded country", ""))


_TAKERS: Final[Mapping[Book, Callable[[Cells, TaricSet, int], None]]] = {
    Book.DUTIES: _take_duty,
    Book.NOMENCLATURE: _take_words,
    Book.DECLARABLE: _take_leaf,
    Book.GROUPS: _take_member,
    Book.EXCLUSIONS: _take_exclusion,
}
