"""The command that plans how cargo lies in cartons, on pallets and in containers."""

from typing import IO

import click

from app.cli.documents import answer, input_option, output_option
from app.usecases import stow


@click.command(name="pack")
@input_option
@output_option
def pack_command(source: IO[str], target: IO[str]) -> None:
    """Plan where each piece lies: the fullest containers, or the cheapest that hold everything."""
    code, text = stow.run_document(source.read())
    answer(code, text, target=target)
