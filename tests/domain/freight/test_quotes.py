"""A line answers with rows that sum to a total, or with every reason why it cannot."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.freight.areas import Area
from app.domain.freight.cartons import CartonGroup, Consignment
from app.domain.freight.charges import ChargeUnit
from app.domain.freight.measuring import Measuring
from app.domain.freight.quotes import Offer, Refusal, quote
from app.domain.freight.rate_cards import RateLine
from app.domain.freight.surcharges import Surcharge, SurchargeBasis
from app.domain.freight.triggers import EveryCarton, LongestSideOver
from app.domain.freight.weighing import Weighing
from app.domain.naming import Name
from app.domain.quantities.length import Length
from app.domain.quantities.money import Money, total
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Validity
from tests.factories.freight import (
    BATTERY,
    READY,
    breaks,
    carton,
    carton_groups,
    consignment,
    line,
    weighings,
)

FUEL = Surcharge(
    code="fuel",
    name=Name("Fuel", "燃油附加费"),
    trigger=EveryCarton(),
    basis=SurchargeBasis.PERCENT,
    amount=Decimal("12.5"),
)
LONG = Surcharge(
    code="long",
    name=Name("Long carton", "超长"),
    trigger=LongestSideOver(Length.of(100)),
    basis=SurchargeBasis.PER_PIECE,
    amount=Decimal(180),
)
WEST = Area(
    code="west", name=Name("West", "西部"), countries=frozenset({"AA"}), postcode_prefixes=("9",)
)


def offer(rate_line: RateLine, wanted: Consignment) -> Offer:
    answer = quote(rate_line, consignment=wanted, currency="CNY")
    assert isinstance(answer, Offer)
    return answer


def refusal(rate_line: RateLine, wanted: Consignment) -> Refusal:
    answer = quote(rate_line, consignment=wanted, currency="CNY")
    assert isinstance(answer, Refusal)
    return answer


def test_an_offer_shows_every_row_and_sums_them() -> None:
    found = offer(line(surcharges=(FUEL, LONG)), consignment(carton("10", count=10)))
    assert [(row.code, row.amount.amount) for row in found.rows] == [
        ("freight", Decimal("1000.00")),
        ("fuel", Decimal("125.00")),
    ]
    assert found.total == Money(Decimal("1125.00"), "CNY")
    assert found.per_kilogram == Money(Decimal("11.25"), "CNY")
    assert (found.problems, found.badges) == ((), frozenset())


def test_a_lot_billed_by_volume_counts_revenue_tonnes() -> None:
    by_volume = line(
        basis=Measuring(minimum=Decimal(1), round_step=Decimal("0.01")), breaks=breaks(("1", "900"))
    )
    found = offer(by_volume, consignment(carton(count=100)))
    assert (found.rows[0].quantity, found.rows[0].unit) == (
        Decimal("2.4"),
        ChargeUnit.REVENUE_TONNE,
    )
    assert found.total.amount == Decimal(2160)


def test_a_surcharge_out_of_its_dates_is_left_out() -> None:
    ended = Surcharge(
        code="peak",
        name=Name("Peak season", "旺季附加费"),
        trigger=EveryCarton(),
        basis=SurchargeBasis.PER_SHIPMENT,
        amount=Decimal(99),
        validity=Validity(valid_to=date(2026, 11, 24)),
    )
    assert len(offer(line(surcharges=(ended,)), consignment(carton())).rows) == 1


def test_weightless_cartons_have_no_price_per_kilogram() -> None:
    feather = CartonGroup(size=carton().size, gross_weight=Weight(0))
    assert offer(line(), consignment(feather)).per_kilogram is None


def test_an_arrival_after_the_need_by_date_is_advised_of() -> None:
    late = offer(line(), consignment(carton(), need_by=date(2026, 12, 26)))
    assert [(problem.code, problem.blocking) for problem in late.problems] == [
        ("freight-late", False)
    ]
    assert offer(line(), consignment(carton(), need_by=date(2026, 12, 27))).problems == ()


def test_a_country_without_route_is_named() -> None:
    (problem,) = refusal(line(), consignment(carton(), country="BB")).problems
    assert problem.code == "freight-no-route"
    assert problem.params["country"] == Name("Atlantis", "亚特兰")


def test_a_zone_without_postcode_asks_for_it() -> None:
    (problem,) = refusal(line(area=WEST), consignment(carton())).problems
    assert problem.code == "freight-postcode-needed"


def test_every_reason_is_given_at_once() -> None:
    ended = line(validity=Validity(valid_to=date(2026, 1, 1)))
    charged = consignment(carton(cargo=(BATTERY,)), country="BB")
    assert [problem.code for problem in refusal(ended, charged).problems] == [
        "freight-no-route",
        "freight-cargo-refused",
        "freight-not-valid",
    ]


def test_refused_cargo_is_named_and_accepted_cargo_travels() -> None:
    charged = consignment(carton(cargo=(BATTERY,)))
    (problem,) = refusal(line(), charged).problems
    assert problem.params["cargo"] == [BATTERY.name]
    assert offer(line(accepts=frozenset({"battery"})), charged).problems == ()


def test_without_cartons_there_is_no_price_yet() -> None:
    (problem,) = refusal(line(), consignment()).problems
    assert problem.code == "freight-no-cartons"


def test_the_day_that_counts_is_the_cargo_ready_day() -> None:
    from_today = line(validity=Validity(valid_from=READY, valid_to=READY))
    assert offer(from_today, consignment(carton())).problems == ()


TIERS = breaks(("21", "16.7"), ("51", "14.7"), ("100", "13.7"))


@given(st.lists(carton_groups, min_size=1, max_size=5), carton_groups, weighings)
def test_one_more_carton_never_makes_it_cheaper_with_the_next_break(
    groups: list[CartonGroup], another: CartonGroup, way: Weighing
) -> None:
    tiers = line(basis=way, breaks=TIERS, next_break=True, surcharges=(FUEL, LONG))
    before = offer(tiers, consignment(*groups))
    after = offer(tiers, consignment(*groups, another))
    assert before.total <= after.total


@given(st.lists(carton_groups, min_size=1, max_size=5), weighings)
def test_rows_sum_to_the_total_and_order_is_irrelevant(
    groups: list[CartonGroup], way: Weighing
) -> None:
    tiers = line(basis=way, breaks=TIERS, surcharges=(FUEL, LONG))
    found = offer(tiers, consignment(*groups))
    assert total((row.amount for row in found.rows), currency="CNY") == found.total
    assert offer(tiers, consignment(*reversed(groups))).total == found.total
