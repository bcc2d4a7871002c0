"""Other libraries on the same problems, in the same run, and how their plans would stand.

A rival is measured by what its authors promise: no support is asked of it, and py3dbp, which knows
of none, may turn everything as it likes. What that amounts to is counted and told.
"""

import importlib.metadata
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.packing.running import Json, Run
from benchmarks.packing.vendor.check_packing import allowed, check_box

NAMES: Final = ("py3dbp", "packingsolver3d")
#: What a rival is not held to, in the checker's words.
_FORGIVEN: Final = frozenset(
    {
        "floating",
        "orientation",
        "support",
        "topples: centre not over its support",
        "empty although something fits",
    }
)
_WELL: Final = 0.8
#: A rival that is this many times over its budget, and never before a minute, is stopped.
_PATIENCE: Final = 20


@dataclass(frozen=True, slots=True)
class Rival:
    """A library that was found, its version, and the folder it was installed to, if not our own."""

    name: str
    version: str
    folder: str

    @property
    def takes_time(self) -> bool:
        """Return whether it searches until the budget is used up."""
        return self.name != "py3dbp"

    def __str__(self) -> str:
        """Return name and version."""
        return f"{self.name} {self.version}"

    def __call__(self, problem: Json) -> Json:
        """Answer a problem in a process of its own; nothing is placed when that comes to grief."""
        path = os.pathsep.join(filter(None, (self.folder, os.environ.get("PYTHONPATH"))))
        try:
            done = subprocess.run(  # noqa: S603 - ourselves
                [sys.executable, "-m", "benchmarks.packing.peers", self.name],
                input=json.dumps(problem),
                capture_output=True,
                text=True,
                check=True,
                timeout=max(60.0, _PATIENCE * problem["seconds"]),
                env={**os.environ, "PYTHONPATH": path},
            )
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
            print(f"{self.name} on {problem['name']}: {error}", file=sys.stderr)
            left = [{"id": i["id"], "quantity": i["quantity"]} for i in problem["items"]]
            return {"containers": [], "unplaced": left, "seconds": 0.0}
        answer: Json = json.loads(done.stdout)
        return answer


def rivals(folder: str) -> list[Rival]:
    """Return the rivals that are installed, in `folder` or beside Sampan; say which are not."""
    found = []
    for name in NAMES:
        path = [*filter(None, [folder]), *sys.path]
        held = next(iter(importlib.metadata.distributions(name=name, path=path)), None)
        if held is None:
            print(f"{name} is not installed, so it is left out.", file=sys.stderr)
        else:
            found.append(Rival(name, held.version, folder))
    return found


@dataclass(frozen=True, slots=True)
class Standing:
    """How the pieces of some plans stand, as shares of all pieces placed."""

    floating: float
    poorly: float
    turned: float


def standing(runs: Sequence[Run]) -> Standing:
    """Return the shares that touch nothing below, rest on less than 80%, or may not lie so."""
    rests: list[float] = []
    turned = 0
    for run in runs:
        items = {item["id"]: item for item in run.problem["items"]}
        for box in run.plan["containers"]:
            rows = [_row(items[one["id"]], one) for one in box["placements"]]
            check_box(rows, 0, set(), rests)
            turned += sum(not allowed(item, size) for _, item, size in rows)
    placed = len(rests) or 1
    poorly = sum(rest < _WELL for rest in rests)
    return Standing(rests.count(0) / placed, poorly / placed, turned / placed)


def _row(item: Json, placement: Json) -> tuple[tuple[tuple[int, int], ...], Json, list[int]]:
    at, size = placement["at_mm"], placement["size_mm"]
    span = tuple((low, low + extent) for low, extent in zip(at, size, strict=True))
    return span, item, size


def is_empty(run: Run) -> bool:
    """Return whether nothing was placed, or less than everything where everything was asked."""
    everything = run.problem["objective"] == "cost"
    return not run.verdict["placed"] or bool(everything and run.verdict["unplaced"])


def is_sound(run: Run) -> bool:
    """Return whether the checker forgives: pieces inside, apart, light enough and not too many."""
    forgiven = _FORGIVEN | ({"not everything is placed"} if is_empty(run) else set())
    return not set(run.verdict["errors"]) - forgiven
