"""What a saved product still lacks, or says too vaguely."""

from dataclasses import replace

from app.catalogue.documents.vague_names import VAGUE_NAMES
from app.domain.catalogue_item.product import ProductEntry
from app.domain.catalogue_item.review import review_product
from tests.factories.products import BOTTLE


def codes(entry: ProductEntry) -> list[tuple[str, str]]:
    found = review_product(entry, vague=VAGUE_NAMES)
    assert not any(each.blocking for each in found)
    return [(each.field, each.code) for each in found]


def test_a_whole_product_lacks_nothing() -> None:
    assert codes(BOTTLE) == []


def test_a_bare_product_lacks_what_cartons_and_papers_need() -> None:
    assert codes(ProductEntry(sku="A", name_zh="杯子")) == [
        ("name_en", "product-lacks-english-name"),
        ("length", "product-lacks-size"),
        ("weight", "product-lacks-weight"),
        ("value", "product-lacks-value"),
        ("customs.CN.hs_code", "product-lacks-hs-code"),
    ]


def test_a_name_that_could_be_anything_is_doubted_in_either_language() -> None:
    vague = replace(BOTTLE, name_zh="礼品", name_en="gift parts")
    assert codes(vague) == [
        ("name_zh", "product-name-vague"),
        ("name_en", "product-name-vague"),
    ]


def test_one_unit_is_worth_its_value_in_its_currency() -> None:
    assert BOTTLE.price is not None
    assert str(BOTTLE.price.amount) == "4.20"
    assert ProductEntry(sku="A").price is None
    assert ProductEntry(sku="A").size is None
