"""A job's result is kept as JSON and read back as it was, without what it does not say."""

import json
from datetime import UTC, datetime

import pytest

from app.domain.problems import Problem
from app.jobs import Result


@pytest.mark.parametrize(
    ("result", "kept"),
    [
        (Result(), set()),
        (Result(page="/plans", onward=True), {"page", "onward"}),
        (Result(page="/files/1", until=datetime(2026, 11, 29, tzinfo=UTC)), {"page", "until"}),
        (Result(problem=Problem("workbook-slow", params={"name": "a.xlsx"})), {"problem"}),
        (Result(reference="a1b2"), {"reference"}),
    ],
)
def test_a_result_is_read_back_as_it_was(result: Result, kept: set[str]) -> None:
    dumped = json.loads(json.dumps(result.dump()))
    assert set(dumped) == kept
    assert Result.load(dumped) == result
