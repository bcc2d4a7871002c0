"""The declaration elements 申报要素 of each line, as a table that a broker can check."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.china.lacking import Missing, lacks_of, places
from app.domain.paperwork.china.lines import Article, Merged, merged_lines
from app.domain.paperwork.china.parties import consignor
from app.domain.paperwork.document import Lack
from app.domain.paperwork.stated import Stated, shared_facts
from app.domain.problems import Problem, Severity
from app.domain.shipment.parties import Party
from app.domain.shipment.record import ShipmentRecord
from app.domain.sourcing import Source

#: What stands between two elements.
SEPARATOR: Final = "|"
_LABELLED: Final = re.compile(r"\s*(?P<label>[^:：|]{1,20})[:：]\s*(?P<value>.*)", re.DOTALL)
ELEMENTS: Final = Name(en="Declaration elements", zh="申报要素")


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedElement:
    """An element of every list, whose value is a digit with a meaning."""

    name: Name
    values: Mapping[str, Name]

    def digit(self, value: str) -> str | None:
        """Return the digit that is written, or whose Chinese meaning is; None for neither."""
        if value in self.values:
            return value
        return next((digit for digit, said in self.values.items() if said.zh == value), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementTables:
    """The elements that every list begins with; `unbranded` is the brand type of goods without.

    `no_brand_words`, in small letters, are what people write where goods bear no brand.
    """

    code: str
    brand_type: FixedElement
    preference: FixedElement
    unbranded: str
    no_brand_words: frozenset[str]
    sources: tuple[Source, ...]

    @property
    def fixed(self) -> tuple[FixedElement, ...]:
        """Return them in their order."""
        return (self.brand_type, self.preference)


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One element: its place from 1, its label where known, its value and what a digit means."""

    place: int
    label: Name | None
    value: str
    meaning: Name | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementLine:
    """The elements of one declaration line; none of them while they are not told."""

    number: int
    goods: Merged
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementSheet:
    """The paper: every line of the declaration with its elements."""

    record: ShipmentRecord
    lines: tuple[ElementLine, ...]

    @property
    def consignor(self) -> Party | None:
        """Return who declares, None while the agent is not named."""
        return consignor(self.record)

    def stated(self) -> Stated:
        """Return what it states of the facts that papers share."""
        return shared_facts(self.record)


def element_sheet(record: ShipmentRecord, *, tables: ElementTables) -> ElementSheet:
    """Return the elements of all declaration lines."""
    return ElementSheet(
        record=record,
        lines=tuple(
            ElementLine(
                number=number,
                goods=line,
                elements=tuple(read_elements(line.first.elements or "", tables=tables)),
            )
            for number, line in enumerate(merged_lines(record), start=1)
        ),
    )


def read_elements(text: str, *, tables: ElementTables) -> Iterator[Element]:
    """Yield the elements of `text`; the fixed ones are yielded even where it lacks them."""
    if not text.strip():
        return
    told = text.split(SEPARATOR)
    told += [""] * (len(tables.fixed) - len(told))
    for place, part in enumerate(told, start=1):
        labelled = _LABELLED.fullmatch(part)
        value = (labelled["value"] if labelled else part).strip()
        if place <= len(tables.fixed):
            fixed = tables.fixed[place - 1]
            digit = fixed.digit(value)
            meaning = fixed.values[digit] if digit else None
            yield Element(place=place, label=fixed.name, value=value, meaning=meaning)
        else:
            label = labelled["label"].strip() if labelled else ""
            name = Name(en=label, zh=label) if label else None
            yield Element(place=place, label=name, value=value, meaning=None)


def element_lacks(record: ShipmentRecord, *, tables: ElementTables) -> Iterator[Lack]:
    """Yield what is not told: all elements of a line, or one of the fixed ones."""
    return lacks_of(record, _missing(record, tables=tables))


def _missing(record: ShipmentRecord, *, tables: ElementTables) -> Iterator[Missing]:
    for article in _articles(record):
        sku, text = article.goods.sku, article.elements or ""
        if not text:
            yield "declaration_elements", ELEMENTS, sku
        for element in _unread(text, tables=tables):
            if element.label is not None and not element.value:
                yield "declaration_elements", _of(element.label), sku


def element_problems(record: ShipmentRecord, *, tables: ElementTables) -> Iterator[Problem]:
    """Yield advice: an element missing or no digit of its table, a brand declared as none."""
    where = places(record)
    for article in _articles(record):
        goods, text = article.goods, article.elements or ""
        path = f"goods.{where[goods.sku]}.declaration_elements"
        for element in _unread(text, tables=tables):
            code = "declaration-element-unknown" if element.value else "declaration-element-missing"
            params = {"sku": goods.sku, "element": element.label, "value": element.value}
            yield Problem(code, path, params, Severity.ADVISORY)
        brand = (goods.brand or "").strip()
        branded = bool(brand) and brand.casefold() not in tables.no_brand_words
        if branded and _unbranded(text, tables=tables):
            params = {"sku": goods.sku, "brand": brand}
            yield Problem("declaration-brand-unbranded", path, params, Severity.ADVISORY)


def _articles(record: ShipmentRecord) -> Iterator[Article]:
    return (article for line in merged_lines(record) for article in line.articles)


def _unread(text: str, *, tables: ElementTables) -> list[Element]:
    """Return the fixed elements of `text` that no table reads."""
    read = list(read_elements(text, tables=tables))[: len(tables.fixed)]
    return [element for element in read if element.meaning is None]


def _unbranded(text: str, *, tables: ElementTables) -> bool:
    first = next(read_elements(text, tables=tables), None)
    return first is not None and tables.brand_type.digit(first.value) == tables.unbranded


def _of(label: Name) -> Name:
    return Name(en=f"{ELEMENTS.en}: {label.en.lower()}", zh=f"{ELEMENTS.zh}：{label.zh}")
