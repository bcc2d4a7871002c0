"""Serving: production insists on its settings, and the demo says where it is."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli import main
from app.cli.running import _address, _announcer
from tests.house.source import ROOT

READY_WITHIN = 30


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(**settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SAMPAN_")}
    return {**kept, "PYTHONPATH": str(ROOT), **settings}


def test_production_without_a_secret_says_how_to_make_one() -> None:
    result = CliRunner().invoke(main, ["serve"], env={"SAMPAN_SECRET_KEY": ""})
    assert result.exit_code == 2
    assert "SAMPAN_SECRET_KEY" in result.output
    assert "token_hex" in result.output


def test_a_worker_of_production_wants_the_secret_too() -> None:
    result = CliRunner().invoke(main, ["worker", "--production"], env={"SAMPAN_SECRET_KEY": "x"})
    assert result.exit_code == 2


def test_a_port_in_use_is_named_before_anything_starts() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        bind = f"127.0.0.1:{taken.getsockname()[1]}"
        result = CliRunner().invoke(main, ["run", "--bind", bind])
    assert result.exit_code == 2
    assert f"{bind} cannot be used" in result.output


def test_an_address_without_a_port_is_refused() -> None:
    result = CliRunner().invoke(main, ["run", "--bind", "localhost"])
    assert result.exit_code == 2
    assert "address:port" in result.output


def test_nothing_is_announced_while_nobody_answers() -> None:
    assert not _announcer(f"127.0.0.1:{free_port()}", "ready")()


def test_an_address_is_read() -> None:
    assert _address("127.0.0.1:8000") == ("127.0.0.1", 8000)


@pytest.mark.parametrize(
    ("command", "said"),
    [("run", "Sign in with demo@sampan.example"), ("serve", "Sampan answers at")],
)
def test_server_and_worker_start_announce_themselves_and_stop(
    command: str, said: str, tmp_path: Path
) -> None:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "app.cli", command],
        cwd=tmp_path,
        env=environment(SAMPAN_BIND=f"127.0.0.1:{port}", SAMPAN_SECRET_KEY="k" * 32),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        deadline = time.monotonic() + READY_WITHIN
        line = ""
        while said not in line:
            assert time.monotonic() < deadline
            line = process.stdout.readline()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health") as answer:
            assert answer.status == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", port)) != 0
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        assert process.stdout is not None
        process.stdout.close()
