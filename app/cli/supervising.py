"""Runs the web server and the worker as one: both start, both end, whoever ends first."""

import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Final

import click

_LOOK_EVERY: Final = 0.2
_PATIENCE: Final = 15
_STOPPING: Final = (signal.SIGINT, signal.SIGTERM)

Processes = dict[str, subprocess.Popen[bytes]]


def run_together(commands: Mapping[str, Sequence[str]], *, when_started: Callable[[], bool]) -> int:
    """Run `commands` side by side until one ends or we are asked to stop; return the exit code.

    `when_started` is called again and again until it returns True, which it does once.
    """
    with _asked_to_stop() as asked:
        running: Processes = {}
        try:
            for name, command in commands.items():
                running[name] = subprocess.Popen(command, start_new_session=True)  # noqa: S603
            _watch(running, asked, when_started)
            return 0 if asked else _name_the_dead(running)
        finally:
            _end(running)


@contextmanager
def _asked_to_stop() -> Iterator[list[int]]:
    """Collect the signals that ask for an end, and restore the former handlers afterwards."""
    asked: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        asked.append(number)

    former = {number: signal.signal(number, note) for number in _STOPPING}
    try:
        yield asked
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


def _watch(running: Processes, asked: list[int], when_started: Callable[[], bool]) -> None:
    started = False
    while not asked and all(process.poll() is None for process in running.values()):
        started = started or when_started()
        time.sleep(_LOOK_EVERY)


def _name_the_dead(running: Processes) -> int:
    for name, process in running.items():
        code = process.poll()
        if code is not None:
            click.echo(f"The {name} ended with code {code}; the rest is stopped with it.", err=True)
    return 1


def _end(running: Processes) -> None:
    for process in running.values():
        if process.poll() is None:
            process.terminate()
    deadline = time.monotonic() + _PATIENCE
    for process in running.values():
        try:
            process.wait(timeout=max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
