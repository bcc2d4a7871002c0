"""Printers of labels, for tests: one that shifts a little, with a sheet of the catalogue."""

from sqlalchemy.orm import Session

from app.domain.labelling.sheets import RULE
from app.persistence.tables.labels import LabelPrinter


def a_label_printer(session: Session) -> LabelPrinter:
    """Keep a printer that prints A4_27 a millimetre too far left."""
    printer = LabelPrinter(
        name="Office, A4 27", stock="A4_27", offset_x=1_000, rule_x=RULE, rule_y=RULE
    )
    session.add(printer)
    session.commit()
    return printer
