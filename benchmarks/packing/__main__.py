"""The goals of the packing engine measured in one run, every plan judged by another program.

    python -m benchmarks.packing [--classes 1,3,5,7] [--numbers 51,61,71,81,91] [--seconds 2,10]
        [--instances FOLDER] [--orders 100] [--parts containers,orders,units,single]
        [--plain | --whole] [--peers [FOLDER]]

It prints the tables of docs/packing.md and takes about eight minutes, with peers twenty, on a
machine that should do nothing else. Peers are not among Sampan's dependencies:

    pip install --target FOLDER py3dbp packingsolver3d
"""

import argparse
import os
import platform
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from statistics import median
from typing import Final
from unittest.mock import patch

from app.domain.stowage.search import hold
from app.domain.stowage.search.compiled import library
from benchmarks.packing import tables
from benchmarks.packing.asking import arguments, chosen_instances
from benchmarks.packing.cargoes import carton_orders, many_units
from benchmarks.packing.instances import problem
from benchmarks.packing.rivals import Rival, rivals
from benchmarks.packing.running import Json, Neighbours, Run, Solver, by_command, by_engine, run
from benchmarks.packing.tables import Row
from benchmarks.single_sku import drawn, measured

_PAIRS, _PAIR_SECONDS = 60, 0.5


class Contest:
    """The engine and its rivals on the same problems, one after the other on each."""

    def __init__(self, solver: Solver, others: Sequence[Rival]) -> None:
        self.solver = solver
        self.others = others
        self.lines: list[str] = []
        self.around: list[float] = []

    def runs(
        self, what: str, problems: Sequence[Json], *, longer: bool = False
    ) -> tuple[list[Run], float | None]:
        """Return the engine's runs and the cores that other programs used meanwhile.

        Rivals know no support, so problems with full support are not put to them; with a longer
        budget only those are asked again that make use of it.
        """
        neighbours, ours = Neighbours(), list[Run]()
        theirs: dict[Rival, list[Run]] = defaultdict(list)
        for each in problems:
            ours.append(run(each, self.solver))
            for rival in self.others:
                if each["support"] < 1 and (rival.takes_time or not longer):
                    theirs[rival].append(run(each, rival))
        cores = neighbours.cores()
        self.around += [one.wall - one.seconds for one in ours]
        self.lines += [
            tables.rival_row(str(rival), what, found, ours) for rival, found in theirs.items()
        ]
        return ours, cores


def containers(contest: Contest, asked: argparse.Namespace) -> Iterator[Row]:
    """Yield a row for each support, budget and class."""
    short, *longer = asked.seconds
    for support, seconds in ((1.0, short), (0.0, short), *((0.0, each) for each in longer)):
        for of in asked.classes:
            what = f"BR{of}, {'full support' if support else 'support 0'}, {seconds:g} s"
            chosen = chosen_instances(of, asked)
            problems = [problem(each, support=support, seconds=seconds) for each in chosen]
            runs, others = contest.runs(what, problems, longer=seconds in longer)
            yield Row(
                what=what,
                goal=tables.FILLS.get((support, seconds, of)),
                reached=tables.fill(runs),
                runs=runs,
                others=others,
            )


def orders(contest: Contest, asked: argparse.Namespace) -> Iterator[Row]:
    """Yield the cost of the carton orders and the seconds they took."""
    problems = carton_orders(seconds=1)[: asked.orders]
    what = f"{len(problems)} carton orders, support 0.8, 1 s"
    runs, others = contest.runs(what, problems)
    whole = len(problems) == len(carton_orders(seconds=1))
    yield Row(
        what=f"{what}: cost",
        goal=tables.ORDERS_COST if whole else None,
        at_most=True,
        reached=tables.cost(runs),
        pattern="{:,.2f}",
        runs=runs,
        others=others,
    )
    seconds = [each.seconds for each in runs]
    for name, share, goal in (("half", 0.5, None), ("95%", 0.95, tables.OVER_BUDGET)):
        reached = tables.late(seconds, share=share)
        yield Row(
            what=f"{what}: {name} within",
            goal=goal,
            at_most=True,
            reached=reached,
            pattern="{:.2f} s",
        )


def units(contest: Contest, asked: argparse.Namespace) -> Iterator[Row]:
    """Yield how long 5,000 units of 60 kinds take."""
    for each in many_units(seconds=asked.seconds[0]):
        runs, others = contest.runs(each["name"], [each])
        yield Row(
            what=f"{each['name']}, full support, {each['seconds']:g} s",
            goal=each["seconds"] * tables.OVER_BUDGET,
            at_most=True,
            reached=runs[0].seconds,
            pattern="{:.2f} s",
            runs=runs,
            others=others,
        )


def single(_contest: Contest, _asked: argparse.Namespace) -> Iterator[Row]:
    """Yield the share of single-SKU cartons proven best."""
    pairs = drawn(1, pairs=_PAIRS, grain=10)
    for standing, rule in ((False, "any contact"), (True, "full support")):
        neighbours = Neighbours()
        found = measured(pairs, seconds=_PAIR_SECONDS, standing=standing)
        yield Row(
            what=f"{_PAIRS} single-SKU cartons, {rule}, {_PAIR_SECONDS} s: proven best",
            goal=tables.PROVEN,
            reached=100 * sum(pattern.proven for pattern, _ in found) / len(found),
            pattern="{:.1f}%",
            others=neighbours.cores(),
        )


def main() -> None:
    """Measure, print, and fail when a goal is missed or a plan is wrong."""
    asked = arguments(__doc__ or "")
    without = patch.object(hold, "library", return_value=None) if asked.plain else nullcontext()
    with without:
        kernel = "plain Python" if asked.plain or not library() else "compiled kernel"
        python = platform.python_version()
        print(f"{os.cpu_count()} cores, Python {python}, {kernel}\n\n{tables.HEADING}", flush=True)
        sys.exit(not measure(asked))


def measure(asked: argparse.Namespace) -> bool:
    """Print every row as it is measured, then the rivals; return whether all goals are met."""
    others = [] if asked.peers is None else rivals(asked.peers)
    contest = Contest(by_command if asked.whole else by_engine, others)
    met = True
    for part in asked.parts:
        for row in MEASURES[part](contest, asked):
            print(row, flush=True)
            met = met and row.met
    if contest.around:
        print(f"\nAround the engine: {median(contest.around):.2f} s (median)")
    if contest.lines:
        print("", tables.RIVALS_HEADING, *contest.lines, sep="\n")
    return met


MEASURES: Final = {"containers": containers, "orders": orders, "units": units, "single": single}

if __name__ == "__main__":
    main()
