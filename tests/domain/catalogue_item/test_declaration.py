"""The lines that a product declares as: what each needs, and what they are together."""

from dataclasses import replace

import pytest

from app.domain.catalogue_item.declaration import DeclarationPart, check_parts
from app.domain.quantities.weight import Weight
from app.usecases.products import facts

KETTLE = DeclarationPart(
    hs_code="8516100040", name_zh="电热水壶", name_en="Electric kettle", origin="CN", share=800
)
CUPS = DeclarationPart(
    hs_code="6912004810", name_zh="瓷杯", name_en="Cups", origin="CN", share=200,
    net_weight=Weight(400),
)  # fmt: skip


def found(*parts: DeclarationPart) -> list[tuple[str, str]]:
    return [(each.code, each.field) for each in check_parts(parts, country="US", facts=facts())]


def test_two_parts_that_make_the_whole_are_right() -> None:
    assert found(KETTLE, CUPS) == []


def test_none_at_all_are_right() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("part", "code", "field"),
    [
        (replace(CUPS, hs_code=""), "declaration-code-missing", "hs_code"),
        (replace(CUPS, hs_code="69AB"), "product-hs-digits", "hs_code"),
        (replace(CUPS, name_zh="", name_en=""), "declaration-name-missing", "name_zh"),
        (replace(CUPS, name_en="瓷杯"), "product-text-not-english", "name_en"),
        (replace(CUPS, name_zh="杯" * 121), "product-text-long", "name_zh"),
        (replace(CUPS, origin=""), "declaration-origin-missing", "origin"),
    ],
)
def test_what_is_wrong_with_a_part_stands_at_its_field(
    part: DeclarationPart, code: str, field: str
) -> None:
    assert found(KETTLE, part) == [(code, f"parts.2.{field}")]


def test_one_part_is_not_several_lines() -> None:
    assert found(replace(KETTLE, share=1000)) == [("declaration-one-line", "parts.1.hs_code")]


def test_a_part_without_a_share_is_asked_for_it() -> None:
    parts = (replace(KETTLE, share=1000), replace(CUPS, share=0))
    assert found(*parts) == [("declaration-share-missing", "parts.2.share")]


@pytest.mark.parametrize(("share", "said"), [(199, "99.9"), (300, "110")])
def test_the_shares_make_the_whole(share: int, said: str) -> None:
    parts = (KETTLE, replace(CUPS, share=share))
    [problem] = check_parts(parts, country="US", facts=facts())
    assert (problem.code, problem.field, problem.params["sum"]) == (
        "declaration-shares",
        "parts.2.share",
        said,
    )


def test_parts_of_one_code_and_origin_are_one_line() -> None:
    twice = replace(CUPS, hs_code=KETTLE.hs_code)
    assert found(KETTLE, twice) == [("declaration-line-repeated", "parts.2.hs_code")]
    assert found(KETTLE, replace(twice, origin="VN")) == []
