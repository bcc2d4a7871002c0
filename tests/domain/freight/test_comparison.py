"""All services side by side: cheapest first, badges, and the ones that cannot be used stay."""

from app.domain.freight.areas import Area
from app.domain.freight.comparison import quotes
from app.domain.freight.quotes import Badge
from app.domain.naming import Name
from app.domain.trade.tax_modes import TaxMode
from tests.factories.freight import breaks, card, carton, consignment, line, transit

PLAIN = Name("Area", "区域")


def area(*prefixes: str) -> Area:
    return Area(
        code="-".join(prefixes) or "all",
        name=PLAIN,
        countries=frozenset({"AA"}),
        postcode_prefixes=prefixes,
    )


def test_offers_come_cheapest_first_with_their_badges() -> None:
    air = line(service="air", breaks=breaks(("0", "40")), transit=transit(6, 9))
    ship = line(service="ship")
    dear = line(service="dear", breaks=breaks(("0", "50")))
    found = quotes(card(air, ship, dear), consignment=consignment(carton()))
    assert [(offer.line.service, offer.badges) for offer in found.offers] == [
        ("ship", {Badge.CHEAPEST}),
        ("air", {Badge.FASTEST}),
        ("dear", frozenset()),
    ]


def test_offers_that_tie_share_the_badge_and_the_faster_stands_first() -> None:
    slow, fast = line(service="slow"), line(service="fast", transit=transit(10, 12))
    found = quotes(card(slow, fast), consignment=consignment(carton()))
    assert [offer.line.service for offer in found.offers] == ["fast", "slow"]
    assert all(Badge.CHEAPEST in offer.badges for offer in found.offers)


def test_a_price_with_tax_in_it_is_not_compared_with_one_without() -> None:
    own = line(service="own")
    included = line(service="included", tax_mode=TaxMode.INCLUDED, breaks=breaks(("0", "20")))
    found = quotes(card(own, included), consignment=consignment(carton()))
    assert [Badge.CHEAPEST in offer.badges for offer in found.offers] == [True, True]


def test_a_service_answers_once_with_its_closest_area() -> None:
    lines = [line(area=area()), line(area=area("9")), line(area=area("92")), line(area=area("1"))]
    found = quotes(card(*lines), consignment=consignment(carton(), postal_code="92551"))
    assert [offer.line.area.code for offer in found.offers] == ["92"]


def test_without_postcode_a_service_by_zone_asks_for_it() -> None:
    elsewhere = Area(code="bb", name=PLAIN, countries=frozenset({"BB"}))
    lines = [line(area=elsewhere), line(area=area("9")), line(area=area("1"))]
    found = quotes(card(*lines), consignment=consignment(carton()))
    assert [problem.code for refusal in found.refusals for problem in refusal.problems] == [
        "freight-postcode-needed"
    ]


def test_services_that_do_not_go_there_stay_visible_in_the_cards_order() -> None:
    rail, truck = line(service="rail"), line(service="truck")
    found = quotes(card(rail, truck), consignment=consignment(carton(), country="BB"))
    assert found.offers == ()
    assert [refusal.line.service for refusal in found.refusals] == ["rail", "truck"]
