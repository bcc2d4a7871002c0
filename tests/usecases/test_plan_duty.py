"""Duty of a planned entry: assessed, refused, or with a stand-in for a rate yet to come."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money
from app.domain.transport import MainLeg
from app.persistence.costs import Exchange
from app.persistence.duty_answers import Subject
from app.persistence.tables.foundation import now
from app.persistence.tables.plans import Plan
from app.usecases.deals import deal_of
from app.usecases.declared_lines import goods_lines
from app.usecases.duty_answers.keeping import keep_answers
from app.usecases.plan_duty import DutyWorking, work_out_duty
from app.usecases.plan_entry import Passage
from app.usecases.plan_known import gather
from app.usecases.plan_record import record_of
from tests.factories import plans as factory
from tests.factories.costs import TODAY
from tests.factories.people import Member
from tests.factories.tariffs import ROWS, imported

PASSAGE = Passage(
    leg=MainLeg.LCL,
    export_date=date(2026, 12, 10),
    entry_date=date(2027, 1, 9),
    freight=Money(Decimal(0), "USD"),
    insurance=Money(Decimal(0), "USD"),
)


def pounds(as_of: date) -> ExchangeRate:
    return ExchangeRate("USD", "GBP", Decimal("0.75"), as_of, "HMRC")


def worked(
    session: Session,
    plan: Plan,
    *,
    rates: Sequence[ExchangeRate] = (),
    passage: Passage = PASSAGE,
) -> DutyWorking:
    records = [record for each in plan.shipments if (record := record_of(each, day=TODAY)[0])]
    deal = deal_of(plan, day=TODAY)
    exchanges = [Exchange(id=0, rate=rate, entered_by="", entered_at=now()) for rate in rates]
    return work_out_duty(
        deal,
        lines=goods_lines(records),
        passage=passage,
        known=replace(gather(session, deal, today=TODAY), exchanges=exchanges),
        included=False,
    )


def to_britain(session: Session) -> Plan:
    plan = factory.a_plan(session, destination="GB")
    for item in plan.shipments[0].items:
        item.product.customs[1].country = "GB"
    return plan


def test_the_demo_lines_into_the_united_states_are_assessed_whole(member: Member) -> None:
    with member.session() as session:
        found = worked(session, factory.a_plan(session))
    assert found.assessment
    assert found.assessment.complete
    duties = {line.id: found.line_duty(line).amount for line in found.assessment.lines}
    assert duties == {
        "LC-EB20": Decimal("360.00"),
        "LC-TW07": Decimal("203.70"),
        "LC-CP11": Decimal("45.79"),
    }
    assert (found.stands_in_for, found.missing_pair) == (None, None)


def test_a_missing_rate_of_exchange_is_named_by_its_pair(member: Member) -> None:
    with member.session() as session:
        found = worked(session, to_britain(session))
    assert found.assessment is None
    assert found.missing_pair == ("USD", "GBP")


def test_the_newest_rate_stands_in_for_a_day_to_come(member: Member) -> None:
    with member.session() as session:
        found = worked(session, to_britain(session), rates=[pounds(date(2026, 11, 1))])
    assert found.exchange == pounds(date(2026, 11, 1))
    assert found.stands_in_for == PASSAGE.entry_date


def test_a_rate_too_old_for_customs_stands_in_for_nothing(member: Member) -> None:
    with member.session() as session:
        found = worked(session, to_britain(session), rates=[pounds(date(2026, 9, 1))])
    assert found.missing_pair == ("USD", "GBP")


def test_a_rate_published_already_is_no_stand_in(member: Member) -> None:
    today = replace(PASSAGE, export_date=TODAY, entry_date=TODAY)
    with member.session() as session:
        found = worked(
            session, to_britain(session), rates=[pounds(date(2026, 11, 20))], passage=today
        )
    assert found.assessment
    assert found.stands_in_for is None


def test_what_the_entry_lacks_is_told_instead(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        plan.shipments[0].items[0].product.customs[1].hs_code = ""
        found = worked(session, plan)
    assert [problem.code for problem in found.problems] == ["cost-code-missing"]
    assert found.entry is None


def test_what_was_answered_of_a_product_counts(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        keep_answers(
            session,
            {"use": "donation"},
            subject=Subject(plan.shipments[0].items[0].product_id, "US"),
            person_id=member.person_id,
        )
        found = worked(session, plan)
    assert found.assessment
    spared = next(line for line in found.assessment.lines if line.id == "LC-EB20")
    assert found.line_duty(spared).amount == Decimal(0)


def test_an_imported_schedule_answers_in_place_of_the_bundled_one(member: Member) -> None:
    earphones = replace(ROWS[2], code="85183020", general="3%", measures=())
    with member.session() as session:
        plan = factory.a_plan(session)
        imported(session, [earphones], country="US", partial=True, name="HTSUS, newer")
        found = worked(session, plan)
    assert found.assessment
    line = next(each for each in found.assessment.lines if each.id == "LC-EB20")
    normal = next(row for row in line.rows if row.programme == "mfn")
    assert (normal.rate, normal.source.split(" (")[0]) == ("3%", "HTSUS, newer")
    assert found.line_duty(line).amount == Decimal("446.40")
