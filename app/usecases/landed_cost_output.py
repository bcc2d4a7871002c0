"""Writes an assessment as the document of `sampan landed-cost`."""

from datetime import date

from app.domain.customs.assessment import Assessment, LineAssessment, Row, Totals, Upcoming
from app.domain.naming import Language
from app.domain.problems import Problem
from app.domain.quantities.money import MINOR_DIGITS, Money
from app.domain.sourcing import Validity
from app.usecases.landed_cost_wording import remarks_text
from app.wording.problems import say


def assessment_document(assessment: Assessment) -> dict[str, object]:
    """Return `assessment` ready for JSON: amounts as text in payable digits, dates ISO 8601."""
    return {
        "currency": assessment.currency,
        "customs_value": _money(assessment.customs_value),
        "rules_as_of": assessment.rules_as_of.isoformat(),
        "lines": [_line(line) for line in assessment.lines],
        "entry_rows": [_row(row) for row in assessment.entry_rows],
        "totals": _totals(assessment.totals),
        "upcoming": [_upcoming(change) for change in assessment.upcoming],
        "warnings": [_warning(warning) for warning in assessment.warnings],
        "complete": assessment.complete,
    }


def _money(money: Money) -> str:
    places = MINOR_DIGITS.get(money.currency, 2)
    return f"{money.amount:.{places}f}"


def dates(validity: Validity) -> dict[str, str | None]:
    """Return the first and the last day something holds for, None where it is open."""
    return {"valid_from": _day(validity.valid_from), "valid_to": _day(validity.valid_to)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _line(line: LineAssessment) -> dict[str, object]:
    return {
        "id": line.id,
        "customs_value": _money(line.customs_value),
        "rows": [_row(row) for row in line.rows],
    }


def _row(row: Row) -> dict[str, object]:
    return {
        "kind": row.kind.value,
        "programme": row.programme,
        "code": row.code,
        "rate": row.rate,
        "basis": row.basis and _money(row.basis),
        "amount": row.amount and _money(row.amount),
        "status": row.status.value,
        **dates(row.validity),
        "source": row.source,
        "note_en": remarks_text(row, Language.EN),
        "note_zh": remarks_text(row, Language.ZH),
    }


def _totals(totals: Totals) -> dict[str, object]:
    return {
        "duty": _money(totals.duty),
        "tax": _money(totals.tax),
        "fees": _money(totals.fees),
        "payable": _money(totals.payable),
        "recoverable": _money(totals.recoverable),
    }


def _upcoming(change: Upcoming) -> dict[str, object]:
    return {
        "line": change.line,
        "programme": change.programme,
        "code": change.code,
        "rate": change.rate,
        "valid_from": change.starts.isoformat(),
        "note_en": say(change.note, Language.EN),
        "note_zh": say(change.note, Language.ZH),
    }


def _warning(warning: Problem) -> dict[str, object]:
    return {
        "code": warning.code,
        "message_en": say(warning, Language.EN),
        "message_zh": say(warning, Language.ZH),
    }
