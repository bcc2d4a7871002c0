"""Cargo for measurements that `sampan pack` accepts as it stands."""

from app.domain.stowage.request import Objective, Request
from app.usecases.stowage_input import read_request
from benchmarks.packing.cargoes import carton_orders, many_units


def request(document: object) -> Request:
    read = read_request(document)
    assert isinstance(read, Request)
    return read


def test_there_are_a_hundred_orders_for_twelve_cartons() -> None:
    orders = [request(order) for order in carton_orders(seconds=1)]
    assert len(orders) == 100
    assert {len(order.containers) for order in orders} == {12}
    assert {order.objective for order in orders} == {Objective.COST}


def test_a_carton_costs_its_litres_and_twenty() -> None:
    for carton in request(carton_orders(seconds=1)[0]).containers:
        assert carton.price * 10**6 == carton.volume + 20 * 10**6


def test_five_thousand_units_are_of_sixty_kinds() -> None:
    for document in many_units(seconds=2):
        items = request(document).items
        assert len(items) == 60
        assert sum(item.quantity for item in items) == 5000
        assert all(item.quantity > 0 for item in items)


def test_the_draw_is_the_same_each_time() -> None:
    assert many_units(seconds=2) == many_units(seconds=2)
