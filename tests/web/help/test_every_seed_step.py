"""The table of the seed journey: ten steps, and every page and test it names exists."""

import re
from typing import Final

import pytest
from flask import Flask

from app import paths

TABLE: Final = (paths.ROOT / "docs" / "seed-journey.md").read_text(encoding="utf-8")
ROWS: Final = [
    [cell.strip() for cell in line.strip("| ").split(" | ")]
    for line in TABLE.splitlines()
    if re.match(r"\| \d", line)
]
CODE: Final = re.compile(r"`([^`]+)`")
STEPS: Final = (
    "register", "learn", "apply", "sign", "pay",
    "configure", "prepare", "ship", "track", "feedback",
)  # fmt: skip


def test_the_table_has_the_ten_steps_in_order() -> None:
    assert [number for number, *_rest in ROWS] == [str(n) for n in range(1, 11)]
    assert [row[1].split()[-1].lower() for row in ROWS] == [*STEPS]


@pytest.mark.parametrize("row", ROWS, ids=STEPS)
def test_the_pages_and_tests_of_a_step_exist(app: Flask, row: list[str]) -> None:
    site = app.url_map.bind("localhost")
    _number, _step, _what, pages, tests = row
    addresses, files = CODE.findall(pages), CODE.findall(tests)
    assert addresses
    assert files
    assert [page for page in addresses if not site.test(page, method="GET")] == []
    assert [name for name in files if not (paths.ROOT / name).is_file()] == []
    assert all(re.fullmatch(r"tests/[\w/]*test_\w+\.py", name) for name in files)


def test_the_walk_named_above_the_table_exists() -> None:
    above = CODE.findall(TABLE.partition("| |")[0])
    assert above
    assert all((paths.ROOT / name).is_file() for name in above)
