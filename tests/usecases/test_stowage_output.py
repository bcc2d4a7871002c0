"""The plan is written as the contract says, with figures as near as JSON comes."""

from decimal import Decimal

from app.domain.stowage.plan import Bound, Placement, Plan, Stowed
from app.usecases.stowage_output import plan_document
from tests.factories.stowage_requests import asked, carton, cube

ONE = Stowed("carton", (Placement("cube", (0, 0, 0), (100, 100, 100)),))


def test_every_key_of_the_contract_is_written() -> None:
    request = asked(cube(quantity=3, weight=50), container=carton(count=2, cost=Decimal("27.5")))
    plan = Plan((ONE, ONE), Bound(volume=3_000_000), 1.23456)
    container = {
        "id": "carton",
        "utilisation": 1 / 24,
        "weight_g": 50,
        "placements": [{"id": "cube", "at_mm": [0, 0, 0], "size_mm": [100, 100, 100]}],
    }
    assert plan_document(request, plan) == {
        "containers": [container, container],
        "unplaced": [{"id": "cube", "quantity": 1}],
        "cost": 55,
        "bound": {"utilisation": 1 / 16, "cost": None, "proven_optimal": False},
        "seconds": 1.235,
    }


def test_a_bound_never_promises_more_than_a_full_container() -> None:
    document = plan_document(asked(cube()), Plan((ONE,), Bound(volume=10**12, cost=Decimal("0.5"))))
    assert document["bound"] == {"utilisation": 1, "cost": 0.5, "proven_optimal": True}


def test_an_empty_plan_of_uncounted_containers_has_no_share_of_anything() -> None:
    request = asked(cube(), container=carton(count=None))
    document = plan_document(request, Plan((), Bound(volume=5)))
    assert document["bound"] == {"utilisation": None, "cost": None, "proven_optimal": False}
