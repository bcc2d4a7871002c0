"""The cartons to choose from: the factory's own with what they weigh, then stock sizes."""

from datetime import date

from app.catalogue.packaging import stock_cartons
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.persistence.carton_sizes import sizes_used
from app.usecases.stowing.carton_lot import lot_of
from app.usecases.stowing.carton_sizes import MOST_OWN, carton_sizes
from tests.factories.people import Member
from tests.factories.plans import CUPS, a_plan, a_product

TODAY = date(2026, 11, 22)


def test_carton_specs_come_first_with_their_empty_weight(member: Member) -> None:
    """24 earphones of 450 g in 12.4 kg leave 1.6 kg for the carton."""
    with member.session() as session:
        sizes = carton_sizes(session, a_plan(session, packed=False).shipments[0])
    first = sizes[0]
    assert (first.code, first.size) == ("own-520x380x320", Box.of_mm(520, 380, 320))
    assert (first.own, first.empty_weight) == (True, Weight(1600))
    assert [each.own for each in sizes[:4]] == [True, True, True, False]


def test_the_heaviest_of_equal_cartons_counts_and_the_board_at_least(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session, packed=False).shipments[0]
        earphones, towels, cups = (item.product for item in shipment.items)
        towels.specs[0].gross_weight = Weight(16_810)
        cups.specs[0].gross_weight = Weight(9000)
        earphones.specs[0].gross_weight = Weight(12_000)
        session.commit()
        found = {each.code: each.empty_weight for each in carton_sizes(session, shipment)}
    assert found["own-600x450x400"] == Weight(1250)
    assert found["own-450x400x350"] is None
    assert found["own-520x380x320"] == Weight(1200)


def test_sizes_turned_by_a_quarter_are_one(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session, packed=False).shipments[0]
        a_product(session, **{**CUPS, "sku": "X", "spec": (9, (380, 520, 320), "9")})
        codes = [each.code for each in carton_sizes(session, shipment)]
    assert codes.count("own-520x380x320") == 1
    assert "own-380x520x320" not in codes


def test_sizes_used_before_follow_and_only_so_many_of_them(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        for number in range(12):
            spec = (10, (300 + number, 300, 300), "9")
            a_product(session, **{**CUPS, "sku": f"X{number}", "spec": spec})
        assert Box.of_mm(520, 380, 320) in sizes_used(session, most=3)
        sizes = carton_sizes(session, shipment)
    assert sum(each.own for each in sizes) == MOST_OWN
    assert len(sizes) == MOST_OWN + len(stock_cartons())


def test_another_workspace_sees_none_of_them(member: Member, stranger: Member) -> None:
    with member.session() as session:
        a_plan(session)
    with stranger.session() as session:
        assert sizes_used(session, most=9) == []


def test_a_lot_knows_cargo_specs_and_limits(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session, packed=False).shipments[0]
        cups = shipment.items[2].product
        cups.battery, cups.liquid = "none", True
        units = {"LC-EB20": 7, "LC-CP11": 5, "GONE": 1}
        lot = lot_of(session, shipment, units=units, day=TODAY)
    assert lot.units == {"LC-EB20": 7, "LC-CP11": 5}
    assert lot.kinds == {"LC-EB20": "battery-contained", "LC-CP11": "liquid"}
    assert lot.batches["LC-EB20"].specs[0].units == 24
    assert lot.terms.place == "ONT8"


def test_of_two_specs_in_equal_cartons_the_heavier_empty_one_counts(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session, packed=False).shipments[0]
        earphones, towels, cups = (item.product for item in shipment.items)
        for product, grams in ((towels, 19_000), (cups, 10_000)):
            spec = product.specs[0]
            spec.length, spec.width, spec.height = (
                earphones.specs[0].length, earphones.specs[0].width, earphones.specs[0].height,
            )  # fmt: skip
            spec.gross_weight = Weight(grams)
        session.commit()
        found = {each.code: each.empty_weight for each in carton_sizes(session, shipment)}
    assert found["own-520x380x320"] == Weight(19_000 - 40 * 420)
