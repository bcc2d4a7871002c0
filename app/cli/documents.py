"""Commands for machines: JSON in, JSON or PDF out, by the same functions that serve the pages."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import click

from app.domain.paperwork.document import PaperLanguage
from app.persistence.session import make_engine
from app.usecases import export_record, labels, landed_cost, papers
from app.usecases.landed_cost_input import known_facts
from config import Config

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


@click.command(name="landed-cost", epilog=f"Facts a line may state: {', '.join(known_facts())}.")
@input_option
@output_option
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


@click.command(name="labels")
@input_option
@click.option("--kind", default="carton", show_default=True, help="carton or fnsku.")
@click.option("--format", "form", default="pdf", show_default=True, help="pdf.")
@click.option(
    "--output",
    "target",
    type=click.File("wb", lazy=True),
    required=True,
    help="The file that the labels go to; - is standard output.",
)
@click.option("--sheet", help="The sheet or roll, such as A4_27; the usual one otherwise.")
@click.option(
    "--dpi", type=int, default=203, show_default=True, help="Dots an inch of the printer."
)
@click.option("--cartons", default="", help="Carton numbers, such as 5-20; all otherwise.")
def labels_command(  # noqa: PLR0913 - the contract's own options
    source: IO[str],
    *,
    kind: str,
    form: str,
    target: IO[bytes],
    sheet: str | None,
    dpi: int,
    cartons: str,
) -> None:
    """Print the carton or unit labels of a shipment record."""
    order = labels.LabelOrder(kind=kind, form=form, stock=sheet, dpi=dpi, cartons=cartons)
    code, made = labels.run_document(source.read(), order)
    if isinstance(made, str):
        answer(code, made)
    else:
        target.write(made)


@click.command(name="export")
@click.argument("reference")
@click.option("--account", help="The e-mail address of the account, where several share one.")
@output_option
def export_command(reference: str, account: str | None, target: IO[str]) -> None:
    """Write the record of a planned shipment, such as IP-2026-0001-1."""
    engine = make_engine(Config.development().database_url)
    code, text = export_record.run(engine, reference, account=account, day=datetime.now(UTC).date())
    engine.dispose()
    answer(code, text, target=target)
