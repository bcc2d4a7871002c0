"""The test page of a sheet: outlines and rules, by which a printer is calibrated."""

from app.domain.labelling.sheets import Calibration, LabelSheet
from app.printing.labels.calibration import calibration_page
from app.printing.labels.pdf import write_pdf


def calibration_pdf(sheet: LabelSheet, *, calibration: Calibration) -> bytes:
    """Return the test page as PDF."""
    return write_pdf([calibration_page(sheet, calibration=calibration)], title=sheet.name.en)
