"""Serving: server and worker start together, say where they are, and stop together."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from app.cli.serving import address, announcer
from tests.house.source import ROOT

READY_WITHIN = 30


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(**settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SAMPAN_")}
    return {**kept, "PYTHONPATH": str(ROOT), **settings}


def test_nothing_is_announced_while_nobody_answers() -> None:
    assert not announcer(f"127.0.0.1:{free_port()}", "ready")()


def test_anaddress_is_read() -> None:
    assert address("127.0.0.1:8000") == ("127.0.0.1", 8000)


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
