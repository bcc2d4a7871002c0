"""`sampan rebates`: China's export rebate rates, kept for every workspace."""

from pathlib import Path

import click

from app.cli.database import bring_up_to_date
from app.cli.streams import answer
from app.usecases.rebates.importing import run_file
from config import Config


@click.group()
def rebates() -> None:
    """Keep China's export rebate rates (出口退税率), which are told beside a plan's cost."""


@rebates.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_file(file: Path) -> None:
    """Import the tax bureau's library: cmcode.dbf, or the ZIP it comes in.

    A library takes the place of the one before; the same file twice changes nothing.
    """
    engine = bring_up_to_date(Config.development())
    code, text = run_file(engine, file)
    engine.dispose()
    answer(code, text)
