"""Each product's evidence at its destinations: one line for what one file serves."""

from datetime import date

from app.domain.compliance.evidence import Level
from app.domain.compliance.standing import State
from app.persistence.compliance import described
from app.usecases.compliance.lines import all_lines, destinations_of, goods_at
from tests.factories.compliance import a_compliance_file
from tests.factories.people import Member
from tests.factories.plans import a_product

DAY = date(2026, 11, 22)
CODES = {"CN": "8518300000", "US": "8518302000", "DE": "8518300000", "FR": "8518300000"}


def test_a_product_goes_where_it_has_a_code_and_is_seen_with_the_us_flags_there(
    member: Member,
) -> None:
    with member.session() as session:
        a_product(session, hs=CODES)
        [product] = described(session)
    assert destinations_of(product) == ("US", "DE", "FR")
    assert goods_at(product, "US").flags == {"FD1"}
    assert goods_at(product, "DE").flags == frozenset()
    assert goods_at(product, "DE").code == "8518300000"


def test_what_serves_several_destinations_is_one_line(member: Member) -> None:
    with member.session() as session:
        a_product(session, hs=CODES)
        lines = all_lines(session, day=DAY)
    keys = [line.need.key for line in lines]
    assert len(keys) == len(set(keys))
    assert {("", "un38-3"), ("EU", "ce"), ("DE", "epr"), ("FR", "epr"), ("US", "fcc")} <= set(keys)
    assert all(line.need.level is not Level.NOT_NEEDED for line in lines)
    states = {line.need.evidence.code: line.state for line in lines}
    assert (states["un38-3"], states["gpsr"]) == (State.THERE, State.MISSING)


def test_a_product_without_destination_is_asked_only_what_holds_everywhere(
    member: Member,
) -> None:
    with member.session() as session:
        a_product(session, hs={})
        lines = all_lines(session, day=DAY)
    assert {line.need.place for line in lines} == {""}


def test_what_is_kept_without_being_asked_for_stays_on_the_list(member: Member) -> None:
    with member.session() as session:
        product = a_product(session, hs={"US": "8518302000"})
        a_compliance_file(session, product, kind="magnetism", expires_on=date(2026, 12, 1))
        found = {line.need.evidence.code: line for line in all_lines(session, day=DAY)}
    assert found["magnetism"].need.level is Level.NOT_NEEDED
    assert found["magnetism"].state is State.EXPIRES_SOON
    assert not found["magnetism"].stops


def test_archived_products_are_left_out(member: Member) -> None:
    with member.session() as session:
        a_product(session, archived=True)
        assert all_lines(session, day=DAY) == []
