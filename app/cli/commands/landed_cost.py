"""`sampan landed-cost`: what an entry costs at the border, by the function that serves the page."""

from typing import IO

import click

from app.cli.imported_tariffs import tariffs_at_hand
from app.cli.streams import answer, input_option, output_option
from app.usecases.landed_cost import run_document
from app.usecases.landed_cost_input import fact_choices, known_facts


def _facts() -> str:
    choices = (f"{fact} is one of {', '.join(known)}." for fact, known in fact_choices().items())
    return " ".join((f"Facts a line may state: {', '.join(known_facts())}.", *choices))


@click.command(epilog=_facts())
@input_option
@output_option
def landed_cost(source: IO[str], target: IO[str]) -> None:
    """Say what an entry costs at the border: duty, tax and fees, each with its source."""
    with tariffs_at_hand() as tariff_for:
        code, text = run_document(source.read(), tariff_for=tariff_for)
    answer(code, text, target=target)
