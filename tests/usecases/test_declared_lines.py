"""The goods of a plan as customs sees them: values to the cent, ids, quantities."""

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.catalogue_item.declaration import WHOLE, DeclarationPart
from app.domain.quantities.money import Money, total
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import Goods
from app.usecases.declared_lines import GoodsLine, declared_lines


def part(share: int, code: str = "8518302000", weight: int | None = None) -> DeclarationPart:
    return DeclarationPart(
        hs_code=code,
        name_zh="耳机",
        name_en="Earphones",
        origin="CN",
        share=share,
        net_weight=Weight(weight) if weight else None,
    )


def a_line(sku: str, *parts: DeclarationPart, cents: int = 1000, units: int = 10) -> GoodsLine:
    goods = Goods(
        sku=sku,
        name_zh="套装",
        name_en="Set",
        origin="VN",
        unit="SET",
        unit_value=Decimal(1),
        net_weight_g=500,
        hs_destination="8516.10.00 40",
    )
    return GoodsLine(goods, units, Money(Decimal(cents).scaleb(-2), "USD"), parts)


@given(
    cuts=st.lists(st.integers(1, WHOLE - 1), min_size=1, max_size=7, unique=True),
    cents=st.integers(0, 10**9),
)
def test_parts_are_worth_the_product_to_the_cent(cuts: list[int], cents: int) -> None:
    edges = [0, *sorted(cuts), WHOLE]
    shares = [high - low for low, high in pairwise(edges)]
    line = a_line("SET", *map(part, shares), cents=cents)
    values = [each.value for each in declared_lines([line])]
    assert total(values, currency="USD") == line.value
    exact = [line.value.amount * share / WHOLE for share in shares]
    assert all(abs(v.amount - e) < Decimal("0.01") for v, e in zip(values, exact, strict=True))


def test_a_product_without_parts_declares_with_its_own_code() -> None:
    [declared] = declared_lines([a_line("SET")])
    assert (declared.id, declared.number, declared.sku, declared.key) == ("SET", "1", "SET", "")
    assert (declared.code, declared.origin, declared.net_grams) == ("8516100040", "VN", 5000)


def test_parts_are_numbered_below_their_product() -> None:
    found = declared_lines([a_line("A"), a_line("SET", part(800), part(200, "6912004810"))])
    assert [(each.id, each.number) for each in found] == [
        ("A", "1"),
        ("SET", "2.1"),
        ("SET/2", "2.2"),
    ]
    assert [each.code for each in found[1:]] == ["8518302000", "6912004810"]
    assert [each.key for each in found[1:]] == ["8518302000-CN", "6912004810-CN"]
    assert {each.origin for each in found[1:]} == {"CN"}


def test_a_part_weighs_only_what_was_entered() -> None:
    light, unknown = declared_lines([a_line("SET", part(500, weight=40), part(500, "6912004810"))])
    assert (light.net_grams, unknown.net_grams) == (400, None)


def test_no_part_has_the_id_of_another_product() -> None:
    lines = [a_line("SET", part(500), part(500, "6912004810")), a_line("SET/2"), a_line("SET/2/")]
    ids = [each.id for each in declared_lines(lines)]
    assert len(set(ids)) == len(ids)
    assert {"SET", "SET/2", "SET/2/"} <= set(ids)
