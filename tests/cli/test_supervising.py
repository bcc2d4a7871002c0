"""Two processes run as one."""

import os
import signal
import sys
import threading
import time
from pathlib import Path

import pytest

from app.cli.supervising import run_together

STAYS = [sys.executable, "-c", "import time; time.sleep(60)"]


def writes_pid(path: Path) -> list[str]:
    code = (
        "import os, pathlib, time\n"
        f"pathlib.Path({str(path)!r}).write_text(str(os.getpid()))\n"
        "time.sleep(60)"
    )
    return [sys.executable, "-c", code]


def runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_one_that_ends_takes_the_other_along(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stays = tmp_path / "pid"
    code = (
        "import os, time\n"
        f"while not os.path.exists({str(stays)!r}):\n"
        "    time.sleep(0.02)\n"
        "raise SystemExit(7)"
    )
    leaves = [sys.executable, "-c", code]
    ended = run_together(
        {"web server": leaves, "worker": writes_pid(stays)}, when_started=lambda: False
    )
    assert ended == 1
    assert "The web server ended with code 7" in capsys.readouterr().err
    assert not stays.read_text() or not runs(int(stays.read_text()))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_both_end_when_asked(number: signal.Signals) -> None:
    threading.Timer(0.5, os.kill, (os.getpid(), number)).start()
    began = time.monotonic()
    assert run_together({"web server": STAYS, "worker": STAYS}, when_started=lambda: True) == 0
    assert time.monotonic() - began < 10


def test_the_start_is_announced_once() -> None:
    asked = []

    def started() -> bool:
        asked.append(True)
        return len(asked) == 2

    threading.Timer(1.2, os.kill, (os.getpid(), signal.SIGTERM)).start()
    run_together({"web server": STAYS}, when_started=started)
    assert len(asked) == 2


def test_a_command_that_cannot_start_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        run_together(
            {"web server": STAYS, "worker": [str(tmp_path / "missing")]},
            when_started=lambda: True,
        )
