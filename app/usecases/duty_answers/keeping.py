"""Keeping what people answer of a product at one destination, and taking an answer away."""

from collections.abc import Mapping
from dataclasses import asdict

from sqlalchemy.orm import Session

from app.persistence.duty_answers import Subject, answer_by_id, answer_rows
from app.persistence.tables.costs import ProductDutyFact
from app.persistence.tables.foundation import now


def keep_answers(
    session: Session, answers: Mapping[str, str], *, subject: Subject, person_id: int
) -> None:
    """Keep the values of facts, each in place of an earlier answer to the same."""
    rows = answer_rows(session, subject)
    for fact, value in answers.items():
        row = rows.get(fact)
        if row is None:
            row = ProductDutyFact(**asdict(subject), fact=fact)
            session.add(row)
        row.value = value
        row.answered_by_id, row.created_at = person_id, now()
    session.commit()


def remove_answer(session: Session, answer_id: int) -> bool:
    """Take an answer away; return whether there was one."""
    row = answer_by_id(session, answer_id)
    if row is None:
        return False
    session.delete(row)
    session.commit()
    return True
