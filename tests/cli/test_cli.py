"""The command finds its parts by their names, and loads only the one that is asked for."""

import json
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from app.cli import main
from tests.house.source import ROOT

COMMANDS = main.list_commands(click.Context(main))


def test_every_command_is_listed_with_what_it_does() -> None:
    lines = CliRunner().invoke(main, ["--help"]).output.partition("Commands:")[2].splitlines()
    listed = dict(line.strip().split(maxsplit=1) for line in lines if line)
    assert list(listed) == COMMANDS
    assert {"run", "serve", "worker", "prepare", "machine", "landed-cost", "pack"} <= {*COMMANDS}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_the_name_of_its_module(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.name == name


@pytest.mark.parametrize("name", ["load", "landed_cost", "commands"])
def test_what_is_no_command_is_said(name: str) -> None:
    result = CliRunner().invoke(main, [name])
    assert result.exit_code == 2
    assert "No such command" in result.output


def test_it_says_what_it_is() -> None:
    result = CliRunner().invoke(main, ["-h"])
    assert result.exit_code == 0
    assert "Sampan 舢板" in result.output


def test_packing_loads_neither_database_nor_web_nor_printer() -> None:
    problem = {
        "containers": [{"id": "carton", "inner_mm": [90, 90, 90], "count": 1}],
        "items": [{"id": "cube", "size_mm": [30, 30, 30], "weight_g": 1, "quantity": 1}],
        "seconds": 0.1,
    }
    code = (
        "import atexit, sys; from app.cli import main;"
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr)); main(['pack'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        cwd=ROOT,
        input=json.dumps(problem),
        capture_output=True,
        text=True,
    )
    assert json.loads(done.stdout)["unplaced"] == []
    assert {"sqlalchemy", "flask", "weasyprint"}.isdisjoint(done.stderr.split())
