"""What checking found, as it is kept with the import: in both languages, row by row."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.connectors.cells import letters
from app.domain.naming import Language
from app.domain.problems import Problem
from app.usecases.importing.cells import Row
from app.usecases.importing.checking import Checked
from app.usecases.importing.fields import Field
from app.usecases.importing.kinds import Change, Standing
from app.usecases.importing.matching import Matching
from app.wording.captions import Named
from app.wording.figures import figure
from app.wording.problems import say

Both = dict[str, str]
_YES: Final = "yes"
_NO: Final = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """How many rows become what, every fault, and every change of a kept figure."""

    counts: Mapping[str, int]
    faults: Sequence[Mapping[str, Any]]
    changes: Sequence[Mapping[str, Any]]


def findings_of(checked: Checked, fields: Sequence[Field], matching: Matching) -> Findings:
    """Return what checking found, in both languages."""
    known = {field.key: field for field in fields}
    columns = _columns(fields, matching)
    faulty = {row.number for row in checked.faulty}
    counts = Counter(
        each.value for number, each in checked.prepared.standing.items() if number not in faulty
    )
    return Findings(
        counts={
            "rows": len(checked.rows),
            "examples": checked.examples,
            "faulty": len(faulty),
            **{each.value: counts[each.value] for each in Standing},
        },
        faults=[fault for row in checked.rows for fault in _faults(row, known, columns)],
        changes=[
            {"row": number, "figures": [_changed(each, known) for each in some]}
            for number, some in sorted(checked.prepared.changes.items())
            if some and number not in faulty
        ],
    )


def _columns(fields: Sequence[Field], matching: Matching) -> dict[str, int]:
    """Return the column of each field, a size's also for its sides."""
    placed = {key: column for column, key in matching.columns.items()}
    sides = {
        part: placed[field.key] for field in fields for part in field.parts if field.key in placed
    }
    return sides | placed


def _faults(
    row: Row, known: Mapping[str, Field], columns: Mapping[str, int]
) -> Iterator[dict[str, Any]]:
    for problem in _said_once(row, columns):
        field, column = known.get(problem.field), columns.get(problem.field)
        yield {
            "row": row.number,
            "column": column,
            "letter": "" if column is None else letters(column),
            "field": _both(field.label) if field else {},
            "value": row.texts.get(problem.field, ""),
            "says": {each.value: say(problem, each) for each in Language},
            "example": _example(field),
        }


def _said_once(row: Row, columns: Mapping[str, int]) -> Iterator[Problem]:
    """Yield the problems but those that only follow from a cell that could not be read."""
    unread = {
        columns[each.field]: each
        for each in reversed(row.problems)
        if each.field in columns and each.field in row.texts.keys() - row.values.keys()
    }
    for problem in row.problems:
        if unread.get(columns.get(problem.field, -1), problem) is problem:
            yield problem


def _example(field: Field | None) -> Both:
    return {each.value: field.shown_example(each) for each in Language} if field else {}


def _changed(change: Change, known: Mapping[str, Field]) -> dict[str, Any]:
    field = known[change.key]
    return {
        "field": _both(field.label),
        "before": _said(change.before, field),
        "after": _said(change.after, field),
    }


def _said(value: Any, field: Field) -> Both:
    """Return a kept figure as each language writes it; empty where there is none."""
    answers = dict(field.choices)
    if isinstance(value, bool):
        value = _YES if value else _NO
    if value in {None, ""}:
        return {}
    if isinstance(value, str) and value in answers:
        return _both(answers[value])
    return {each.value: str(figure(value, each)) for each in Language}


def _both(label: Named) -> Both:
    return {each.value: label.in_(each) for each in Language}
