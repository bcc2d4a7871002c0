"""`sampan rates`: published rates of exchange, kept for every workspace."""

from pathlib import Path

import click

from app.cli.database import bring_up_to_date
from app.cli.streams import answer
from app.usecases.exchange_imports import run_file
from config import Config


@click.group()
def rates() -> None:
    """Keep published rates of exchange, which customs entries are valued with."""


@rates.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_file(file: Path) -> None:
    """Import a file of rates: ECB (XML, CSV, ZIP), HMRC monthly (XML, CSV), or our own CSV.

    Our own CSV has the columns base, quote, value, as_of, source and, optional, valid_to. The same
    file twice changes nothing.
    """
    engine = bring_up_to_date(Config.development())
    code, text = run_file(engine, file)
    engine.dispose()
    answer(code, text)
