"""Runs a reader of other people's files in a child process with limits of its own.

A file that makes a parser run, swell or fall over ends that process and nothing else.
"""

import os
import resource
import signal
import subprocess
import sys
from typing import Final

from app.connectors.limits import MEMORY_BYTES
from app.domain.problems import Problem

#: Seconds a child may take on a busy machine, as a multiple of its processor time.
_PATIENCE: Final = 2
#: How a child says that its memory ran out.
OUT_OF_MEMORY: Final = 70
_STOPPED: Final = (-signal.SIGXCPU, -signal.SIGKILL)


def run(module: str, *arguments: str, content: bytes, seconds: int) -> bytes | Problem:
    """Return what the module prints when `content` is its input, or why it did not finish."""
    command = [sys.executable, "-W", "ignore", "-m", module, *arguments]
    path = os.pathsep.join(each for each in sys.path if each)
    environment = {"PYTHONPATH": path, "PYTHONUTF8": "1", "SAMPAN_CPU": str(seconds)}
    try:
        done = subprocess.run(  # noqa: S603
            command,
            input=content,
            capture_output=True,
            timeout=seconds * _PATIENCE,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Problem("workbook-slow")
    if done.returncode == 0:
        return done.stdout
    if done.returncode == OUT_OF_MEMORY:
        return Problem("workbook-heavy")
    return Problem("workbook-slow" if done.returncode in _STOPPED else "workbook-broken")


def confine() -> None:
    """Take on the limits, in the child, before it looks at anything."""
    seconds = int(os.environ["SAMPAN_CPU"])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
