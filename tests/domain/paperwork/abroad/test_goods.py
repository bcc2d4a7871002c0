"""Lines as customs abroad sees them: gross weights are shared, and lose no gram."""

from app.domain.paperwork.abroad.goods import (
    cartons_of,
    gross_weights,
    packed_lines,
)
from app.domain.quantities.money import Money, total
from app.domain.quantities.weight import Weight
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record

_PARTS = [
    {
        "country": "US",
        "hs_code": "9617001000",
        "name_zh": "保温杯",
        "name_en": "Vacuum flask",
        "origin": "CN",
        "share": 900,
        "net_weight_g": 300,
    },
    {
        "country": "US",
        "hs_code": "4202329550",
        "name_zh": "杯套",
        "name_en": "Carrying sleeve",
        "origin": "VN",
        "share": 100,
        "net_weight_g": 80,
    },
]


def with_parts(**changes: object) -> dict[str, object]:
    goods = shipment_document()["goods"]
    goods[0]["details"] = {"parts": [part | changes for part in _PARTS]}
    return {"goods": goods}


def test_the_gross_weights_of_all_goods_are_that_of_all_cartons() -> None:
    shares = gross_weights(shipment_record())
    assert sum(share.grams for share in shares.values() if share) == 2 * 10_400 + 8_125


def test_a_mixed_carton_is_shared_by_the_net_weight_of_what_lies_in_it() -> None:
    # 8,125 g over 6 × 380 g and 15 × 310 g: 2,673 and 5,452 by largest remainder
    shares = gross_weights(shipment_record())
    assert shares == {"BTL-750-BK": Weight(20_800 + 2_673), "MUG-350-WH": Weight(5_452)}


def test_a_mixed_carton_cannot_be_shared_while_a_net_weight_is_unknown() -> None:
    goods = shipment_document()["goods"]
    goods[1]["net_weight_g"] = None
    shares = gross_weights(shipment_record(goods=goods))
    assert shares == {"BTL-750-BK": None, "MUG-350-WH": None}


def test_a_product_lies_in_every_carton_that_holds_it() -> None:
    assert cartons_of(shipment_record()) == {"BTL-750-BK": 3, "MUG-350-WH": 1}


def test_a_product_of_one_line_is_listed_as_the_invoice_lists_it() -> None:
    flask, mug = packed_lines(shipment_record())
    assert (flask.number, flask.name, flask.code, flask.cartons) == (
        "1",
        "Stainless steel vacuum flask",
        "9617001000",
        3,
    )
    assert (mug.quantity, mug.net_weight) == (15, Weight(15 * 310))


def test_a_product_of_two_parts_is_two_lines_that_sum_to_it() -> None:
    record = shipment_record(**with_parts())
    body, sleeve, mug = packed_lines(record)
    assert [line.number for line in (body, sleeve, mug)] == ["1.1", "1.2", "2"]
    assert (sleeve.code, sleeve.origin, sleeve.name) == ("4202329550", "VN", "Carrying sleeve")
    assert total([body.amount, sleeve.amount], currency="USD") == record.value("BTL-750-BK", 54)
    assert (body.cartons, sleeve.cartons) == (3, None)
    gross = gross_weights(record)["BTL-750-BK"]
    assert gross is not None
    assert body.gross_weight is not None
    assert sleeve.gross_weight is not None
    assert body.gross_weight + sleeve.gross_weight == gross
    assert sleeve.net_weight == Weight(80 * 54)


def test_parts_without_a_net_weight_leave_their_weights_open() -> None:
    body, sleeve, _ = packed_lines(shipment_record(**with_parts(net_weight_g=None)))
    assert (body.net_weight, body.gross_weight, sleeve.gross_weight) == (None, None, None)
    assert body.amount + sleeve.amount == Money(body.amount.amount + sleeve.amount.amount, "USD")


def test_parts_of_another_country_make_no_lines_here() -> None:
    lines = packed_lines(shipment_record(**with_parts(country="CN")))
    assert [line.number for line in lines] == ["1", "2"]
