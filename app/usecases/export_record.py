"""Answers `sampan export`: the shipment record of a planned shipment, ready for a machine."""

import json
from datetime import date
from typing import Final

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.plans import plan_by_reference
from app.persistence.session import make_session
from app.persistence.tables.accounts import Membership, Person
from app.persistence.tables.plans import Shipment
from app.usecases.arrange_shipments import find
from app.usecases.papers_command import REFUSED
from app.usecases.plan_record import record_of, shipment_reference
from app.usecases.problem_report import problem_report
from app.usecases.shipment_record import write_record
from app.usecases.signing_in import fold

_UNKNOWN: Final = "export-unknown"


def export(session: Session, reference: str, *, day: date) -> dict[str, object] | list[Problem]:
    """Return the record of a shipment as of `day`, or what keeps it from being written.

    `reference` is a shipment's, such as IP-2026-0001-1, or its plan's when there is one shipment.
    """
    found = _shipment(session, reference)
    if isinstance(found, Problem):
        return [found]
    record, problems = record_of(found, day=day)
    return problems if record is None else write_record(record)


def run(engine: Engine, reference: str, *, account: str | None, day: date) -> tuple[int, str]:
    """Answer the command: the exit code, and the record or the problems as JSON.

    Without `account`, an e-mail address, the one workspace that has the shipment answers.
    """
    answer = _answer(engine, reference, account=account, day=day)
    if isinstance(answer, dict):
        return 0, json.dumps(answer, ensure_ascii=False, indent=2)
    return REFUSED, json.dumps(problem_report(answer), ensure_ascii=False, indent=2)


def _answer(
    engine: Engine, reference: str, *, account: str | None, day: date
) -> dict[str, object] | list[Problem]:
    answers = []
    for workspace_id in _workspaces(engine, account):
        with make_session(engine, workspace_id=workspace_id) as session:
            answers.append(export(session, reference, day=day))
    records = [answer for answer in answers if isinstance(answer, dict)]
    if len(records) > 1:
        return [Problem("export-several-accounts", "account")]
    if records:
        return records[0]
    if account and not answers:
        return [Problem("export-no-account", "account", {"email": account})]
    refusals = [answer for answer in answers if isinstance(answer, list)]
    lacking = [found for found in refusals if found[0].code != _UNKNOWN]
    return (lacking or refusals or [[Problem(_UNKNOWN, "reference", {"reference": reference})]])[0]


def _workspaces(engine: Engine, account: str | None) -> list[int]:
    found = select(Membership.workspace_id).join(Person).order_by(Membership.workspace_id)
    if account:
        found = found.where(Person.email == fold(account))
    with make_session(engine) as session:
        return list(dict.fromkeys(session.scalars(found)))


def _shipment(session: Session, reference: str) -> Shipment | Problem:
    plan = plan_by_reference(session, reference)
    if plan is not None:
        if len(plan.shipments) == 1:
            return plan.shipments[0]
        references = [shipment_reference(shipment) for shipment in plan.shipments]
        return Problem("export-several-shipments", "reference", {"references": references})
    of_plan, _hyphen, number = reference.rpartition("-")
    plan = plan_by_reference(session, of_plan)
    shipment = find(plan, int(number)) if plan and number.isdecimal() else None
    return shipment or Problem(_UNKNOWN, "reference", {"reference": reference})
