"""Stops the demo where one of its own steps is refused."""

from app.domain.problems import Problem


class DemoRefusedError(RuntimeError):
    """A step of the demo was refused, so the demo does not show what it says."""


def done(problems: object) -> None:
    """Stop at a refusal: demo data that breaks a rule is a mistake of ours."""
    refused = (
        [each for each in problems if isinstance(each, Problem)]
        if isinstance(problems, list)
        else []
    )
    if refused:
        raise DemoRefusedError(", ".join(f"{each.code} at {each.field}" for each in refused))
