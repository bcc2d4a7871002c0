"""The shipment record of a plan: found by either reference, read back whole, or refused by name."""

import json
from datetime import date

import pytest

from app.domain.problems import Problem
from app.persistence.plans import plan_by_reference
from app.usecases.export_record import export, run
from app.usecases.plan_record import record_of
from app.usecases.shipment_record import read_record
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment

TODAY = date(2026, 11, 22)


@pytest.fixture
def reference(member: Member) -> str:
    """Return the reference of a plan with one shipment."""
    with member.session() as session:
        return a_plan(session).reference


def refused(answer: dict[str, object] | list[Problem]) -> Problem:
    assert isinstance(answer, list)
    [problem] = answer
    return problem


@pytest.mark.parametrize("ending", ["", "-1"])
def test_the_record_reads_back_as_the_shipment_it_was_made_from(
    member: Member, reference: str, ending: str
) -> None:
    with member.session() as session:
        read, problems = read_record(export(session, reference + ending, day=TODAY))
        plan = plan_by_reference(session, reference)
        assert plan is not None
        assert problems == []
        assert read == record_of(plan.shipments[0], day=TODAY)[0]


def test_a_plan_of_several_shipments_names_them(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        a_shipment(session, plan)
        problem = refused(export(session, plan.reference, day=TODAY))
        assert problem.code == "export-several-shipments"
        assert problem.params["references"] == ["IP-2026-0001-1", "IP-2026-0001-2"]
        second = export(session, "IP-2026-0001-2", day=TODAY)
        assert isinstance(second, dict)
        assert second["reference"] == "IP-2026-0001-2"


@pytest.mark.parametrize("unknown", ["IP-2026-0009", "IP-2026-0001-7", "IP-2026-0001-x", ""])
def test_an_unknown_reference_is_said(member: Member, reference: str, unknown: str) -> None:
    assert unknown != reference
    with member.session() as session:
        assert refused(export(session, unknown, day=TODAY)).code == "export-unknown"


def test_a_plan_without_its_answers_says_what_is_missing(member: Member, reference: str) -> None:
    with member.session() as session:
        plan = plan_by_reference(session, reference)
        assert plan is not None
        plan.importer = None
        problem = refused(export(session, reference, day=TODAY))
    assert problem.code == "record-plan-unfinished"


class TestTheCommand:
    def test_the_one_workspace_that_has_the_shipment_answers(
        self, member: Member, stranger: Member, reference: str
    ) -> None:
        code, text = run(stranger.engine, reference, account=None, day=TODAY)
        assert code == 0
        assert json.loads(text)["reference"] == "IP-2026-0001-1"
        assert run(member.engine, reference, account=member.email, day=TODAY) == (code, text)

    def test_two_workspaces_with_one_reference_ask_which(
        self, member: Member, stranger: Member, reference: str
    ) -> None:
        with stranger.session() as session:
            assert a_plan(session).reference == reference
        code, text = run(member.engine, reference, account=None, day=TODAY)
        assert code == 2
        assert json.loads(text)["problems"][0]["code"] == "export-several-accounts"

    @pytest.mark.parametrize(
        ("asked", "account", "code"),
        [
            ("IP-2026-0009", None, "export-unknown"),
            ("IP-2026-0001", "nobody@example.com", "export-no-account"),
        ],
    )
    def test_a_refusal_names_its_reason(
        self, member: Member, reference: str, asked: str, account: str | None, code: str
    ) -> None:
        assert reference
        exit_code, text = run(member.engine, asked, account=account, day=TODAY)
        assert exit_code == 2
        assert json.loads(text)["problems"][0]["code"] == code
