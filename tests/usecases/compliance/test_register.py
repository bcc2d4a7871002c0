"""The list over all products: searched, filtered, the most pressing first, a page at a time."""

from datetime import date

import pytest

from app.domain.compliance.standing import Answer, State
from app.usecases.compliance.lines import Line
from app.usecases.compliance.register import Asked, counted, page_of, register
from tests.factories.compliance import a_compliance_file
from tests.factories.people import Member
from tests.factories.plans import a_product

DAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _products(member: Member) -> None:
    with member.session() as session:
        product = a_product(session, hs={"US": "8518302000", "DE": "8518300000"})
        ended = date(2026, 11, 1)
        a_compliance_file(session, product, kind="transport-appraisal", expires_on=ended)
        a_compliance_file(
            session, product, kind="fcc", place="US", answer=Answer.NOT_NEEDED, reason="no radio"
        )
        a_compliance_file(
            session, product, kind="epr", place="DE", number="DE123", documented=False
        )
        session.commit()


def lines(member: Member, **asked: object) -> list[Line]:
    with member.session() as session:
        return register(session, Asked(**asked), day=DAY)  # type: ignore[arg-type]


def test_the_most_pressing_come_first(member: Member) -> None:
    found = [line.state for line in lines(member)]
    assert found == sorted(found, key=list(State).index)
    assert lines(member)[0].need.evidence.code == "transport-appraisal"
    assert lines(member)[0].stops


def test_it_is_filtered_by_state_and_destination(member: Member) -> None:
    ended = lines(member, state=State.EXPIRED)
    assert [line.need.evidence.code for line in ended] == ["transport-appraisal"]
    german = {line.need.place for line in lines(member, destination="DE")}
    assert german == {"", "EU", "DE"}


@pytest.mark.parametrize(
    ("words", "kinds"),
    [("DE123", {"epr"}), ("lc-eb20 fcc", {"fcc"}), ("蓝牙 授权书", {"brand-authorisation"})],
)
def test_words_are_sought_in_product_kind_and_number(
    member: Member, words: str, kinds: set[str]
) -> None:
    assert {line.need.evidence.code for line in lines(member, words=words)} == kinds


def test_it_counts_what_stands_where(member: Member) -> None:
    counts = counted(lines(member))
    assert counts[State.EXPIRED] == 1
    assert counts[State.NOT_NEEDED] == 1
    assert sum(counts.values()) == len(lines(member))
    assert counted([]) == {}


def test_a_page_past_the_end_is_the_last(member: Member) -> None:
    found = lines(member)
    last = page_of(found, number=99, most=4)
    assert (last.number, last.count) == (last.last, len(found))
    assert list(last.rows) == found[(last.last - 1) * 4 :]
    assert page_of([], number=1).rows == []
