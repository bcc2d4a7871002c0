"""Keeping the product library: one product from its form, or many from a grid, all or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from uuid import uuid4

from sqlalchemy.orm import Session
from stdnum import ean

from app.catalogue.cargo_flags import cargo_flags
from app.catalogue.countries import countries
from app.catalogue.currencies import currencies
from app.catalogue.customs_codes.units import UNITS
from app.catalogue.documents.vague_names import VAGUE_NAMES
from app.catalogue.product_codes import code_forms, longer_hs_codes
from app.catalogue.quantity_units import quantity_units
from app.domain.catalogue_item.checks import check_product
from app.domain.catalogue_item.facts import ProductFacts
from app.domain.catalogue_item.product import ProductEntry
from app.domain.catalogue_item.review import review_product
from app.domain.packing.cartons import CartonGroup, UnitMeasures
from app.domain.packing.review import check_plausible
from app.domain.problems import Problem
from app.domain.shipment.record import Content
from app.persistence import products
from app.persistence.tables.products import Product
from app.usecases.product_rows import write


@cache
def facts() -> ProductFacts:
    """Return what the checks of a product have to know, from the catalogue."""
    return ProductFacts(
        countries=countries(),
        longer_hs_codes=longer_hs_codes(),
        code_forms=code_forms(),
        batteries=frozenset(code for code, flag in cargo_flags().items() if flag.battery),
        units=frozenset(quantity_units()),
        customs_units=frozenset(unit.code for unit in UNITS),
        currencies=frozenset(currencies()),
        is_gtin=ean.is_valid,
    )


@dataclass(frozen=True, slots=True)
class Change:
    """What one row should become: `row` is the product saved before, None for a new one."""

    entry: ProductEntry
    row: Product | None = None


def check(session: Session, change: Change) -> list[Problem]:
    """Return everything that keeps one product from being saved."""
    [problems] = _check_each(session, [change])
    return problems


def check_many(session: Session, changes: Sequence[Change]) -> list[Problem]:
    """Return everything that keeps the rows of a grid from being saved, each below rows.N."""
    found = _check_each(session, changes)
    return [each.under(f"rows.{at}") for at, problems in enumerate(found) for each in problems]


def save(session: Session, change: Change) -> list[Problem]:
    """Save one product, or say why not."""
    problems = check(session, change)
    if not problems:
        _write(session, [change])
    return problems


def save_many(session: Session, changes: Sequence[Change]) -> list[Problem]:
    """Save all rows of a grid, or none of them and say why, each problem below rows.N."""
    problems = check_many(session, changes)
    if not problems:
        _write(session, changes)
    return problems


def review(entry: ProductEntry) -> list[Problem]:
    """Return what a product still lacks, and what is unlikely in it; advisories only."""
    doubts = [each for each in _check_packing(entry) if not each.blocking]
    return [*review_product(entry, vague=VAGUE_NAMES), *doubts]


def _check_each(session: Session, changes: Sequence[Change]) -> list[list[Problem]]:
    skus = _Skus(session, changes)
    return [
        [
            *check_product(change.entry, facts=facts()),
            *(each for each in _check_packing(change.entry) if each.blocking),
            *skus.check(change),
        ]
        for change in changes
    ]


class _Skus:
    """Who has which SKU: the rows that are about to be saved, and the products that stay."""

    def __init__(self, session: Session, changes: Sequence[Change]) -> None:
        self._rows: dict[str, list[int]] = {}
        for number, change in enumerate(changes, start=1):
            self._rows.setdefault(change.entry.sku, []).append(number)
        changed = {change.row.id for change in changes if change.row is not None}
        taken = products.named(session, self._rows)
        self._others = {sku: each for sku, each in taken.items() if each.id not in changed}

    def check(self, change: Change) -> list[Problem]:
        """Return why a row's SKU cannot stand: on other rows too, or on another product."""
        sku = change.entry.sku
        rows, other = self._rows[sku], self._others.get(sku)
        if not sku:
            return []
        if len(rows) > 1:
            return [Problem("product-sku-repeated", "sku", {"sku": sku, "rows": rows})]
        if other is None:
            return []
        code = "product-sku-archived" if other.archived else "product-sku-taken"
        return [Problem(code, "sku", {"sku": sku, "name": other.name_zh or other.name_en})]


def _check_packing(entry: ProductEntry) -> list[Problem]:
    """Return where a carton spec contradicts the unit's size and weight."""
    unit = {entry.sku: UnitMeasures(size=entry.size, weight=entry.weight)}
    found: list[Problem] = []
    for number, spec in enumerate(entry.specs, start=1):
        if spec.units is None or spec.units < 1:
            continue
        group = CartonGroup(
            count=1,
            contents=(Content(sku=entry.sku, quantity=spec.units),),
            size=spec.size,
            gross_weight=spec.gross_weight,
        )
        found += (each.under(f"specs.{number}") for each in check_plausible(group, unit))
    return found


def _write(session: Session, changes: Sequence[Change]) -> None:
    """Write all rows in one transaction; SKUs that change hands are freed first."""
    for change in changes:
        if change.row is not None and change.row.sku != change.entry.sku:
            change.row.sku = uuid4().hex
    session.flush()
    session.add_all([write(change.entry, change.row) for change in changes])
    session.commit()
