"""How commands for machines read and answer: JSON in, JSON out, an exit code."""

import sys
from typing import IO

import click

input_option = click.option(
    "--input",
    "source",
    type=click.File("r", encoding="utf-8", errors="replace"),
    default="-",
    show_default=True,
    help="The JSON document; - is standard input.",
)

output_option = click.option(
    "--output",
    "target",
    type=click.File("w", encoding="utf-8", lazy=True),
    default="-",
    show_default=True,
    help="Where the answer goes; - is standard output.",
)


def answer(code: int, text: str, *, target: IO[str] | None = None) -> None:
    """Write the answer and leave with its exit code; refusals always go to standard output."""
    click.echo(text, file=None if code else target)
    sys.exit(code)
