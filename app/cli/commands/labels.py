"""`sampan labels`: the labels of a shipment record as PDF or ZPL."""

from typing import IO

import click

from app.cli.streams import answer, input_option
from app.usecases.labels import LabelOrder, run_document


@click.command()
@input_option
@click.option("--kind", default="carton", show_default=True, help="carton, fnsku, pallet or sscc.")
@click.option("--format", "form", default="pdf", show_default=True, help="pdf or zpl.")
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
@click.option("--cartons", default="", help="Carton numbers, such as 5-20, 33; all otherwise.")
@click.option(
    "--handling",
    multiple=True,
    help="A handling mark for cartons, such as fragile or stacking-limit=5; may be repeated.",
)
@click.option("--box-content", is_flag=True, help="Add the code of each carton's contents.")
def labels(  # noqa: PLR0913 - the contract's own options
    source: IO[str],
    *,
    kind: str,
    form: str,
    target: IO[bytes],
    sheet: str | None,
    dpi: int,
    cartons: str,
    handling: tuple[str, ...],
    box_content: bool,
) -> None:
    """Print the carton, unit, pallet or logistic labels of a shipment record."""
    order = LabelOrder(
        kind=kind,
        form=form,
        stock=sheet,
        dpi=dpi,
        cartons=cartons,
        handling=handling,
        box_content=box_content,
    )
    code, made = run_document(source.read(), order)
    if isinstance(made, str):
        answer(code, made)
    else:
        target.write(made)
