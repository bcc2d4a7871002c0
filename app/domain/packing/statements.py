"""Says a rule itself, apart from any carton: what is allowed, and of which cartons."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.domain.packing.rules import CartonRule, Measure, Scope, Sense
from app.domain.problems import Problem, Severity

_MOST: Final[Mapping[Measure, str]] = MappingProxyType(
    {
        Measure.LONGEST_SIDE: "rule-longest-side-most",
        Measure.SECOND_SIDE: "rule-second-side-most",
        Measure.THIRD_SIDE: "rule-third-side-most",
        Measure.GROSS_WEIGHT: "rule-gross-weight-most",
        Measure.UNITS: "rule-units-most",
    }
)
_LEAST: Final[Mapping[Measure, str]] = MappingProxyType(
    {
        Measure.LONGEST_SIDE: "rule-longest-side-least",
        Measure.SECOND_SIDE: "rule-second-side-least",
        Measure.THIRD_SIDE: "rule-third-side-least",
        Measure.GROSS_WEIGHT: "rule-gross-weight-least",
        Measure.UNITS: "rule-units-least",
    }
)
_SCOPES: Final[Mapping[Scope, str]] = MappingProxyType(
    {
        Scope.SEVERAL_UNITS: "rule-for-several-units",
        Scope.ONE_UNIT: "rule-for-one-unit",
        Scope.JEWELLERY: "rule-for-jewellery",
    }
)


def statements(rule: CartonRule) -> tuple[Problem, ...]:
    """Return what `rule` says and, unless it is about every carton, of which it says so."""
    params: dict[str, object] = {"limit": rule.limit}
    if rule.sense is Sense.MARK:
        params["mark"] = rule.mark
        code = "rule-mark"
    else:
        code = (_MOST if rule.sense is Sense.MOST else _LEAST)[rule.measure]
    said = Problem(code, "", params, Severity.ADVISORY)
    if rule.scope is Scope.ANY:
        return (said,)
    return said, Problem(_SCOPES[rule.scope], severity=Severity.ADVISORY)
