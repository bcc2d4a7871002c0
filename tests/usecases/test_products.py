"""The product library: saved whole or not at all, every SKU once."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.catalogue_item.measures import TypedMeasures
from app.domain.catalogue_item.product import CustomsEntry, ListingEntry, SpecEntry
from app.domain.problems import Problem
from app.domain.quantities.weight import Weight
from app.domain.units import Units
from app.persistence import products as library
from app.usecases import products
from app.usecases.product_rows import entry_of
from app.usecases.products import Change
from tests.factories.parties import a_company, a_store
from tests.factories.people import Member
from tests.factories.products import BOTTLE, bottle


def codes(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(each.field, each.code) for each in problems]


def test_what_is_saved_is_what_comes_back(member: Member) -> None:
    typed = TypedMeasures(Units.METRIC, ("7.5", "7.5 cm", "26", "380 g"))
    with member.session() as session:
        store = a_store(session, a_company(session))
        listing = ListingEntry(store_id=store.id, platform="amazon", fnsku="X004EB20AA")
        entry = replace(
            BOTTLE, typed=typed, listings=(listing,), battery="button-cell", magnet=True
        )
        assert products.save(session, Change(entry)) == []
        [saved] = library.every(session, library.Search())
        assert entry_of(saved) == entry


def test_sub_rows_are_kept_changed_and_taken_away(member: Member) -> None:
    with member.session() as session:
        row = bottle(session)
        kept = row.customs[0].id
        [spec] = BOTTLE.specs
        changed = replace(
            BOTTLE,
            customs=(
                CustomsEntry(country="CN", hs_code="9617009000", elements="无品牌|不享惠"),
                CustomsEntry(country="US"),
                CustomsEntry(country="DE", hs_code="9617000000"),
            ),
            specs=(SpecEntry(), replace(spec, units=12)),
        )
        assert products.save(session, Change(changed, row)) == []
        session.expire_all()
        found = library.find(session, row.id)
        assert found is not None
        assert {each.country for each in found.customs} == {"CN", "DE"}
        assert kept in {each.id for each in found.customs}
        assert [(each.position, each.units) for each in found.specs] == [(1, 12)]


def test_every_save_moves_the_version_even_when_only_a_sub_row_changed(member: Member) -> None:
    with member.session() as session:
        row = bottle(session)
        before = row.version
        products.save(session, Change(replace(BOTTLE, specs=()), row))
        assert row.version == before + 1


def test_an_sku_of_the_library_is_refused_by_the_name_of_its_product(member: Member) -> None:
    with member.session() as session:
        row = bottle(session)
        assert products.save(session, Change(BOTTLE)) == [
            Problem("product-sku-taken", "sku", {"sku": "LC-BT05", "name": "不锈钢保温杯"})
        ]
        row.archived = True
        session.commit()
        [problem] = products.check(session, Change(BOTTLE))
        assert problem.code == "product-sku-archived"


def test_the_same_sku_in_another_workspace_is_no_matter(member: Member, stranger: Member) -> None:
    for each in (member, stranger):
        with each.session() as session:
            bottle(session)
            assert library.count(session) == 1


def test_many_rows_are_all_refused_at_once_and_none_is_saved(member: Member) -> None:
    with member.session() as session:
        bottle(session)
        rows = [
            replace(BOTTLE, sku="A"),
            replace(BOTTLE, sku="A"),
            replace(BOTTLE, sku="B", name_en="杯"),
            BOTTLE,
            replace(BOTTLE, sku="C"),
        ]
        problems = products.save_many(session, [Change(entry) for entry in rows])
        assert codes(problems) == [
            ("rows.0.sku", "product-sku-repeated"),
            ("rows.1.sku", "product-sku-repeated"),
            ("rows.2.name_en", "product-text-not-english"),
            ("rows.3.sku", "product-sku-taken"),
        ]
        assert problems[0].params["rows"] == [1, 2]
        assert library.count(session) == 1


def test_two_products_may_swap_their_skus(member: Member) -> None:
    with member.session() as session:
        first, second = bottle(session, sku="A"), bottle(session, sku="B")
        changes = [
            Change(replace(BOTTLE, sku="B"), first),
            Change(replace(BOTTLE, sku="A"), second),
        ]
        assert products.save_many(session, changes) == []
        assert (first.sku, second.sku) == ("B", "A")


def test_a_carton_cannot_weigh_less_than_its_units(member: Member) -> None:
    [spec] = BOTTLE.specs
    light = replace(BOTTLE, specs=(spec, replace(spec, gross_weight=Weight(9119))))
    with member.session() as session:
        [problem] = products.check(session, Change(light))
        assert (problem.field, problem.code) == ("specs.2.gross_weight", "carton-gross-under-net")
        assert problem.params["limit"] == Weight(24 * 380)
        exact = replace(BOTTLE, specs=(replace(spec, gross_weight=Weight(9120)),))
        assert products.check(session, Change(exact)) == []


def test_unlikely_cartons_are_doubted_but_saved(member: Member) -> None:
    [spec] = BOTTLE.specs
    heavy = replace(BOTTLE, specs=(replace(spec, gross_weight=Weight(40_000)), SpecEntry()))
    with member.session() as session:
        assert products.check(session, Change(heavy)) == []
    assert ("specs.1.gross_weight", "carton-gross-far-over-net") in codes(products.review(heavy))


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        (library.Search(), ["A1", "b2", "LC-BT05"]),
        (library.Search(order=library.Order.WEIGHT, descending=True), ["LC-BT05", "b2", "A1"]),
        (library.Search(words="保温"), ["LC-BT05"]),
        (library.Search(words="VACUUM lc-bt"), ["LC-BT05"]),
        (library.Search(words="x004eb20aa"), ["A1"]),
        (library.Search(words="100%"), ["b2"]),
        (library.Search(words="_"), []),
        (library.Search(cargo=library.Cargo.BATTERY), ["A1"]),
        (library.Search(cargo=library.Cargo.LIQUID), ["b2"]),
        (library.Search(cargo=library.Cargo.GENERAL), ["LC-BT05"]),
        (library.Search(cargo=library.Cargo.MAGNET), []),
        (library.Search(shown=library.Shown.ARCHIVED), ["Z"]),
    ],
)
def test_products_are_found_by_words_kind_and_state(
    member: Member, search: library.Search, expected: list[str]
) -> None:
    plain = {"name_zh": "", "brand": "", "model": "", "specs": ()}
    with member.session() as session:
        store = a_store(session, a_company(session))
        listing = ListingEntry(store_id=store.id, platform="amazon", fnsku="X004EB20AA")
        bottle(session)
        bottle(
            session, sku="A1", name_en="Earphones", battery="battery-contained",
            listings=(listing,), weight=Weight(55), value=Decimal(1), **plain,
        )  # fmt: skip
        bottle(session, sku="b2", name_en="100% aloe", liquid=True, weight=Weight(90), **plain)
        bottle(session, sku="Z").archived = True
        session.commit()
        assert [row.sku for row in library.every(session, search)] == expected
        assert [row.sku for row in library.page(session, search).rows] == expected
        assert library.sites(session) == ["US"]


def test_an_archived_store_stays_on_the_products_that_name_it(member: Member) -> None:
    with member.session() as session:
        company = a_company(session)
        used, other = a_store(session, company), a_store(session, company, name="Other")
        listing = ListingEntry(store_id=used.id, platform="amazon", asin="B0ABCD1234")
        row = bottle(session, listings=(listing,))
        used.archived = other.archived = True
        session.commit()
        assert [store.id for store in library.stores_naming(session, row)] == [used.id]
        assert library.stores_naming(session, None) == []
