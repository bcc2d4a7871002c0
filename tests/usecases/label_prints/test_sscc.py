"""SSCCs are given out once: counted up, never again, and never without a prefix."""

import pytest
from sqlalchemy import select

from app.domain.labelling.gs1.sscc import is_sscc
from app.domain.labelling.logistic import Unit
from app.domain.problems import Problem
from app.persistence.tables.labels import SsccSeries
from app.persistence.tables.plans import Shipment
from app.usecases.label_prints.sscc import choose_series, numbered
from app.usecases.undoing import take_back, undoable
from tests.factories.people import Member
from tests.factories.plans import a_plan


def unit(key: str, own: str = "") -> Unit:
    return Unit(key=key, own=own, field="", cartons=(1,), contents=(), weight=None)


UNITS = [unit("carton:1"), unit("carton:2")]


@pytest.fixture
def shipment_id(member: Member) -> int:
    with member.session() as session:
        a_plan(session)
        return session.scalars(select(Shipment.id)).one()


def test_a_unit_keeps_its_number_and_no_number_comes_twice(
    member: Member, shipment_id: int
) -> None:
    with member.session() as session:
        choose_series(session, prefix="6901234", extension="3")
        first = numbered(session, UNITS[:1], shipment_id=shipment_id, keep=True)
        session.commit()
        both = numbered(session, UNITS, shipment_id=shipment_id, keep=True)
        session.commit()
    assert isinstance(first, dict)
    assert isinstance(both, dict)
    assert both["carton:1"] == first["carton:1"]
    assert len(set(both.values())) == 2
    assert all(is_sscc(sscc) and sscc.startswith("36901234") for sscc in both.values())


def test_looking_takes_nothing(member: Member, shipment_id: int) -> None:
    with member.session() as session:
        choose_series(session, prefix="6901234", extension="0")
        for _look in range(2):
            found = numbered(session, UNITS, shipment_id=shipment_id, keep=False)
            assert isinstance(found, dict)
            assert found["carton:1"] == "069012340000000016"
        assert session.scalars(select(SsccSeries.next_serial)).one() == 1


def test_a_unit_that_is_called_by_an_sscc_gets_no_other(member: Member, shipment_id: int) -> None:
    with member.session() as session:
        own = unit("pallet:1", own="069012340000000016")
        assert numbered(session, [own], shipment_id=shipment_id, keep=True) == {}


def test_without_a_prefix_there_is_no_number(member: Member, shipment_id: int) -> None:
    with member.session() as session:
        found = numbered(session, UNITS, shipment_id=shipment_id, keep=False)
        assert isinstance(found, Problem)
        assert found.code == "sscc-prefix-missing"


def test_a_series_ends_where_its_digits_do(member: Member, shipment_id: int) -> None:
    with member.session() as session:
        choose_series(session, prefix="690123456789", extension="0")
        session.scalars(select(SsccSeries)).one().next_serial = 9_999
        found = numbered(session, UNITS, shipment_id=shipment_id, keep=False)
        assert isinstance(found, Problem)
        assert found.code == "sscc-used-up"


def test_taking_a_prefix_back_after_numbers_were_given_is_refused(
    member: Member, shipment_id: int
) -> None:
    """The counter never goes back, so no number can come twice."""
    with member.session() as session:
        with undoable(session, verb="gs1-prefix-saved") as act:
            choose_series(session, prefix="6901234", extension="0")
        numbered(session, UNITS, shipment_id=shipment_id, keep=True)
        session.commit()
        assert act.id is not None
        assert take_back(session, act.id) != []
        assert session.scalars(select(SsccSeries.next_serial)).one() == 3


def test_a_series_used_before_goes_on_where_it_stopped(member: Member, shipment_id: int) -> None:
    with member.session() as session:
        choose_series(session, prefix="6901234", extension="0")
        numbered(session, UNITS, shipment_id=shipment_id, keep=True)
        session.commit()
        choose_series(session, prefix="6907777", extension="0")
        choose_series(session, prefix="6901234", extension="0")
        found = numbered(session, [unit("carton:9")], shipment_id=shipment_id, keep=False)
        assert isinstance(found, dict)
        assert found["carton:9"] == "069012340000000030"
        assert choose_series(session, prefix="69", extension="0") != []
