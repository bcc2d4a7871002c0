"""`sampan pack`: how cargo lies in cartons, on pallets and in containers."""

from typing import IO

import click

from app.cli.streams import answer, input_option, output_option
from app.usecases.stow import run_document


@click.command()
@input_option
@output_option
def pack(source: IO[str], target: IO[str]) -> None:
    """Plan where each piece lies: the fullest containers, or the cheapest that hold everything."""
    code, text = run_document(source.read())
    answer(code, text, target=target)
