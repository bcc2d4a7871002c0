"""What the machine lacks is installed where that is allowed, and named where it is not."""

import subprocess
import sys
from typing import Any

import pytest
from click.testing import CliRunner

from app.cli import main
from app.cli.commands import machine


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "loads", lambda _names: False)


def allow(monkeypatch: pytest.MonkeyPatch, *, allowed: bool) -> None:
    monkeypatch.setattr(machine, "_may_install", lambda: allowed)


@pytest.mark.usefixtures("lacking")
def test_without_the_right_the_one_command_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    allow(monkeypatch, allowed=False)
    monkeypatch.setattr(sys, "platform", "linux")
    result = CliRunner().invoke(main, ["machine"])
    assert result.exit_code == 0
    assert "papers cannot be printed; pages and labels work" in result.output
    assert "sudo apt-get update && sudo apt-get install -y libpango-1.0-0" in result.output


@pytest.mark.usefixtures("lacking")
def test_on_a_mac_homebrew_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    allow(monkeypatch, allowed=False)
    monkeypatch.setattr(sys, "platform", "darwin")
    result = CliRunner().invoke(main, ["machine"])
    assert "brew install pango" in result.output


@pytest.mark.usefixtures("lacking")
def test_with_the_right_debians_packages_are_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[list[str]] = []

    def install(step: list[str], **_kwargs: Any) -> subprocess.CompletedProcess[str]:
        steps.append(step)
        return subprocess.CompletedProcess(step, 0, "", "")

    allow(monkeypatch, allowed=True)
    monkeypatch.setattr(subprocess, "run", install)
    CliRunner().invoke(main, ["machine"])
    assert steps[0][:2] == ["apt-get", "update"]
    assert steps[1][-3:] == ["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"]


@pytest.mark.usefixtures("lacking")
def test_an_install_that_fails_is_told_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    allow(monkeypatch, allowed=True)
    monkeypatch.setattr(
        subprocess,
        "run",
        lambda step, **_kwargs: subprocess.CompletedProcess(step, 100, "", "no such package"),
    )
    result = CliRunner().invoke(main, ["machine"])
    assert "no such package" in result.output
    assert "apt-get install" in result.output


def test_a_machine_that_has_everything_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "loads", lambda _names: True)
    result = CliRunner().invoke(main, ["machine"])
    assert result.output == ""


def test_the_browser_is_wanted_only_for_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "loads", lambda _names: True)
    monkeypatch.setattr(machine, "_browser", lambda: None)
    assert machine.needs() == []
    assert [need.packages for need in machine.needs(tests=True)] == [("chromium", "fonts-noto-cjk")]


def test_a_library_is_found_by_any_of_its_names() -> None:
    assert machine.loads(("libnot-there.so.9", "libc.so.6"))
    assert not machine.loads(("libnot-there.so.9",))
