"""What the files of a product say against booking on a day."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from app.domain.compliance.needs import Need
from app.domain.compliance.standing import Kept, State, state_of
from app.domain.problems import Problem, Severity

_CODES: Final[Mapping[State, str]] = {
    State.EXPIRED: "compliance-expired",
    State.MISSING: "compliance-missing",
    State.EXPIRES_SOON: "compliance-expires-soon",
}


def blocking(
    needs: Iterable[Need], *, files: Mapping[tuple[str, str], Kept], sku: str, day: date
) -> Iterator[Problem]:
    """Yield what is missing or ended on `day`; it stops booking only where the kind's gate says so.

    `files` holds what was kept, by place and kind. What nobody has answered is one advice.
    """
    open_kinds = []
    for need in needs:
        kept = files.get(need.key)
        state = state_of(need, kept, day=day)
        name = need.evidence.name
        if state is State.UNANSWERED:
            open_kinds.append(name)
        elif state in _CODES:
            params = {"sku": sku, "kind": name, "day": kept.expires_on if kept else None}
            yield Problem(_CODES[state], need.evidence.code, params, _severity(need, state, day))
    if open_kinds:
        params = {"sku": sku, "kinds": tuple(open_kinds)}
        yield Problem("compliance-unanswered", "", params, Severity.ADVISORY)


def stops(need: Need, state: State, *, day: date) -> bool:
    """Return whether booking on `day` waits for evidence that stands so."""
    gate = need.evidence.gate
    if gate is None or not gate.validity.covers(day):
        return False
    return state is State.EXPIRED or (state is State.MISSING and gate.missing)


def _severity(need: Need, state: State, day: date) -> Severity:
    return Severity.BLOCKING if stops(need, state, day=day) else Severity.ADVISORY
