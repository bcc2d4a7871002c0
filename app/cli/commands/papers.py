"""`sampan papers`: the papers of a shipment record as PDF."""

from pathlib import Path
from typing import IO

import click

from app.cli.streams import answer, input_option
from app.domain.paperwork.document import PaperLanguage
from app.usecases.papers_command import run_document


@click.command()
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
def papers(source: IO[str], folder: Path, only: str | None, language: str) -> None:
    """Print the due papers of a shipment record, checked against each other first."""
    kinds = [kind.strip() for kind in only.split(",") if kind.strip()] if only else None
    code, text = run_document(source.read(), output_dir=folder, only=kinds, language=language)
    answer(code, text)
