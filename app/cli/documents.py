"""Commands for machines: JSON in, JSON or PDF out, by the same functions that serve the pages."""

import sys
from pathlib import Path
from typing import IO

import click

from app.domain.paperwork.document import PaperLanguage
from app.usecases import landed_cost, papers
from app.usecases.landed_cost_input import known_facts

input_option = click.option(
    "--input",
    "source",
    type=click.File("r", encoding="utf-8", errors="replace"),
    default="-",
    show_default=True,
    help="The JSON document; - is standard input.",
)


def answer(code: int, text: str, *, target: IO[str] | None = None) -> None:
    """Write the answer and leave with its exit code; refusals always go to standard output."""
    click.echo(text, file=None if code else target)
    sys.exit(code)


@click.command(name="landed-cost", epilog=f"Facts a line may state: {', '.join(known_facts())}.")
@input_option
@click.option(
    "--output",
    "target",
    type=click.File("w", encoding="utf-8", lazy=True),
    default="-",
    show_default=True,
    help="Where the answer goes; - is standard output.",
)
def landed_cost_command(source: IO[str], target: IO[str]) -> None:
    """Say what an entry costs at the border: duty, tax and fees, each with its source."""
    code, text = landed_cost.run_document(source.read())
    answer(code, text, target=target)


@click.command(name="papers")
@input_option
@click.option(
    "--output",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The folder that the papers, pack.pdf, pack.zip and report.json go to.",
)
@click.option("--only", help="Kinds to make, separated by commas; all due ones otherwise.")
@click.option(
    "--language",
    type=click.Choice([language.value for language in PaperLanguage]),
    default=PaperLanguage.ZH_EN.value,
    show_default=True,
)
def papers_command(source: IO[str], folder: Path, only: str | None, language: str) -> None:
    """Print the due papers of a shipment record, checked against each other first."""
    kinds = [kind.strip() for kind in only.split(",") if kind.strip()] if only else None
    code, text = papers.run_document(
        source.read(), output_dir=folder, only=kinds, language=language
    )
    answer(code, text)
