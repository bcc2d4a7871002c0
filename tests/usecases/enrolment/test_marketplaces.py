"""Which marketplaces the programmes sell on, and what selling there costs."""

from decimal import Decimal

from app.domain.enrolment.fees import FeePeriod
from app.domain.enrolment.selling_plans import FeeBasis, PlanKind
from app.domain.quantities.money import Money
from app.persistence.tables.enrolment import ApplicationDestination, ChosenPlan
from app.usecases.enrolment.marketplaces import (
    Marketplace,
    fee_of,
    kinds_at,
    known_fee,
    marketplaces_of,
    plan_fees,
)
from tests.factories.joining import an_application
from tests.factories.people import Member

AMAZON_US = Marketplace("amazon", "US")


def test_marketplaces_follow_from_the_programmes(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        assert marketplaces_of(application) == []
        application.destinations[0].programmes = ["overseas-warehouse", "wfs", "awd", "fba-us"]
        application.destinations.append(
            ApplicationDestination(destination="DE", programmes=["fba-eu"])
        )
        keys = [place.key for place in marketplaces_of(application)]
        assert keys == ["amazon-us", "amazon-de", "walmart-us"]


def test_a_marketplace_goes_by_platform_and_country() -> None:
    assert (AMAZON_US.name.en, AMAZON_US.name.zh) == ("Amazon US", "亚马逊美国站")


def test_known_fees_are_the_datas_and_unknown_ones_are_none() -> None:
    known = known_fee(AMAZON_US, PlanKind.INDIVIDUAL)
    assert known is not None
    assert (known.amount, known.basis) == (Money(Decimal("0.99"), "USD"), FeeBasis.ITEM)
    assert known_fee(Marketplace("amazon", "CA"), PlanKind.PROFESSIONAL) is None
    assert kinds_at(Marketplace("walmart", "US")) == [PlanKind.PROFESSIONAL]
    assert kinds_at(Marketplace("temu", "US")) == list(PlanKind)


def test_what_a_person_entered_goes_before_the_data() -> None:
    chosen = ChosenPlan(platform="amazon", country="US", kind=PlanKind.PROFESSIONAL)
    assert getattr(fee_of(chosen), "amount", None) == Money(Decimal("39.99"), "USD")
    chosen.fee_amount, chosen.fee_currency = Decimal(45), "USD"
    chosen.fee_basis, chosen.fee_source = FeeBasis.MONTH, "Seller Central"
    assert getattr(fee_of(chosen), "source", None) == "Seller Central"


def test_only_fees_of_marketplaces_still_chosen_are_on_the_schedule(member: Member) -> None:
    with member.session() as session:
        application = an_application(session)
        application.destinations[0].programmes = ["fba-us", "wfs", "fbt"]
        application.plans = [
            ChosenPlan(platform=platform, country=country, kind=kind)
            for platform, country, kind in (
                ("amazon", "US", PlanKind.INDIVIDUAL),
                ("amazon", "DE", PlanKind.PROFESSIONAL),
                ("walmart", "US", PlanKind.PROFESSIONAL),
                ("tiktok-shop", "US", PlanKind.PROFESSIONAL),
            )
        ]
        (fee,) = plan_fees(application)
        assert (fee.payee.en, fee.period, fee.billed) == ("Amazon", FeePeriod.ITEM, False)
