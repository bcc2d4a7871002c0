"""What `sampan rates import` answers: the report of a file as JSON, in both languages."""

import json
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from app.persistence.session import make_session
from app.usecases.exchange_imports.importing import RateReport, import_rates
from app.usecases.problem_report import problem_report

_ANSWERED: Final = 0
_BAD_INPUT: Final = 2
#: Changed rates and refused rows that are listed one by one.
_LISTED: Final = 100


def run_file(engine: Engine, path: Path) -> tuple[int, str]:
    """Return the exit code (0 kept, 2 unreadable) and the JSON for the file at `path`."""
    with make_session(engine, writes=True) as session:
        found = import_rates(session, path.read_bytes())
    answer = problem_report(found) if isinstance(found, list) else _report(found)
    code = _BAD_INPUT if isinstance(found, list) else _ANSWERED
    return code, json.dumps(answer, ensure_ascii=False, indent=2)


def _report(report: RateReport) -> dict[str, object]:
    return {
        "format": report.format,
        "sources": list(report.sources),
        "from": report.first.isoformat(),
        "to": report.last.isoformat(),
        "new": report.new,
        "changed": len(report.changed),
        "unchanged": report.unchanged,
        "changes": [
            {
                "base": change.rate.base,
                "quote": change.rate.quote,
                "from": change.rate.valid_from.isoformat(),
                "before": f"{change.before.normalize():f}",
                "after": f"{change.rate.value.normalize():f}",
            }
            for change in report.changed[:_LISTED]
        ],
        "refused": len(report.refused),
        "refused_rows": problem_report(report.refused[:_LISTED])["problems"],
    }
