"""Placement options are kept, changed, chosen one at a time, and removed."""

from decimal import Decimal

import pytest

from app.domain.programme.fees import FeeUnit
from app.domain.programme.placement_options import Split
from app.persistence import choosing
from app.usecases.deals import deal_in
from app.usecases.placement_options import keeping
from app.usecases.placement_options.keeping import OptionSaid
from tests.factories import plans as factory
from tests.factories.costs import TODAY
from tests.factories.people import Member

MINIMAL = OptionSaid(split=Split.MINIMAL, fee=Decimal(160), fee_unit=FeeUnit.PLAN)
PARTIAL = OptionSaid(split=Split.PARTIAL)


def test_the_fee_of_the_option_chosen_is_the_plans(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        assert keeping.add_options(session, plan, [MINIMAL, PARTIAL], person_id=1) == []
        first, second = choosing.options_of(session, plan)
        assert deal_in(session, plan, day=TODAY).placement_fee is None
        keeping.choose(session, plan, second)
        assert deal_in(session, plan, day=TODAY).placement_fee is None
        keeping.choose(session, plan, first)
        fee = deal_in(session, plan, day=TODAY).placement_fee
        assert fee
        assert fee.amount == Decimal(160)
        keeping.choose(session, plan, None)
        assert choosing.chosen_option(session, plan) is None
        keeping.remove(session, first)
        assert choosing.options_of(session, plan) == [second]


def test_an_option_can_be_changed(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        keeping.save_option(session, plan, PARTIAL, row=None, person_id=1)
        (row,) = choosing.options_of(session, plan)
        assert keeping.save_option(session, plan, MINIMAL, row=row, person_id=1) == []
        assert (row.split, row.fee) == (Split.MINIMAL, Decimal(160))


def test_a_plan_keeps_so_many_options(member: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST", 1)
    with member.session() as session:
        plan = factory.a_plan(session)
        (problem,) = keeping.add_options(session, plan, [MINIMAL, PARTIAL], person_id=1)
        assert problem.code == "placement-option-too-many"
        assert keeping.save_option(session, plan, MINIMAL, row=None, person_id=1) == []
        (problem,) = keeping.save_option(session, plan, PARTIAL, row=None, person_id=1)
        assert problem.code == "placement-option-too-many"
