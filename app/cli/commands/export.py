"""`sampan export`: the record of a planned shipment, as the other commands read it."""

from datetime import UTC, datetime
from typing import IO

import click

from app.cli.streams import answer, output_option
from app.persistence.session import make_engine
from app.usecases import export_record
from config import Config


@click.command()
@click.argument("reference")
@click.option("--account", help="The e-mail address of the account, where several share one.")
@output_option
def export(reference: str, account: str | None, target: IO[str]) -> None:
    """Write the record of a planned shipment, such as IP-2026-0001-1."""
    engine = make_engine(Config.development().database_url)
    code, text = export_record.run(engine, reference, account=account, day=datetime.now(UTC).date())
    engine.dispose()
    answer(code, text, target=target)
