"""One problem answered by the engine, and what an independent checker says to the answer."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.domain.stowage.engine import plan
from app.usecases.stowage_input import checked_request
from app.usecases.stowage_output import plan_document
from benchmarks.packing.vendor.check_packing import check

Json = dict[str, Any]
Solver = Callable[[Json], Json]
_TICKS: Final = os.sysconf("SC_CLK_TCK")
#: The times of /proc/stat in which a core works: user, nice, system, irq, softirq and steal.
_WORKING: Final = (1, 2, 3, 6, 7, 8)


@dataclass(frozen=True, slots=True)
class Run:
    """A plan, what the checker found in it, and the seconds that passed outside the solver."""

    problem: Json
    plan: Json
    verdict: Json
    wall: float

    @property
    def valid(self) -> bool:
        """Return whether the checker found nothing wrong."""
        return bool(self.verdict["ok"])

    @property
    def seconds(self) -> float:
        """Return the wall-clock seconds of the solver itself, as it says."""
        return float(self.plan["seconds"])


def run(problem: Json, solver: Solver) -> Run:
    """Answer a problem and have the answer checked."""
    began = time.perf_counter()
    answer = solver(problem)
    wall = time.perf_counter() - began
    return Run(problem, answer, check(problem, answer), wall)


def by_engine(problem: Json) -> Json:
    """Answer a problem by the engine, in this process."""
    request = checked_request(problem)
    return plan_document(request, plan(request))


def by_command(problem: Json) -> Json:
    """Answer a problem by `sampan pack`, a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", "pack"],
        input=json.dumps(problem),
        capture_output=True,
        text=True,
        check=True,
    )
    answer: Json = json.loads(done.stdout)
    return answer


class Neighbours:
    """How many cores other programs kept busy while something was measured."""

    def __init__(self) -> None:
        self._began, self._theirs = time.monotonic(), _theirs()

    def cores(self) -> float | None:
        """Return the cores since the start, on average; None where the system does not say."""
        now = _theirs()
        if now is None or self._theirs is None:
            return None
        return max(0.0, now - self._theirs) / (time.monotonic() - self._began)


def _theirs() -> float | None:
    """Return the seconds that all cores worked for others than this process and its children."""
    try:
        line = Path("/proc/stat").read_text(encoding="ascii").splitlines()[0].split()
    except OSError:
        return None
    return sum(int(line[place]) for place in _WORKING) / _TICKS - sum(os.times()[:4])
