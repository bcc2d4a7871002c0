"""The command that prints labels from a shipment record."""

import sys
from typing import IO, Any

import click

from app.cli.documents import answer, input_option
from app.usecases.labels import LabelOrder, run_document


@click.command(name="labels")
@input_option
@click.option(
    "--output",
    "target",
    type=click.File("wb", lazy=True),
    required=True,
    help="The file the labels go to; - is standard output.",
)
@click.option("--kind", default="carton", show_default=True, help="carton or fnsku.")
@click.option("--format", "form", default="pdf", show_default=True, help="pdf.")
@click.option("--sheet", "stock", help="The label stock, such as A4_27, 60x40 or 4x6in.")
@click.option("--dpi", type=click.Choice(["203", "300"]), default="203", show_default=True)
@click.option("--cartons", default="", help="Some cartons only: 5-20 or 7.")
def labels_command(source: IO[str], target: IO[bytes], **choices: Any) -> None:
    """Print the carton labels of a shipment record, or labels for its units."""
    choices["dpi"] = int(choices["dpi"])
    code, made = run_document(source.read(), LabelOrder(**choices))
    if isinstance(made, str):
        answer(code, made)
    else:
        target.write(made)
        sys.exit(code)
