"""Why a forwarder's or customs' own workbook cannot be filled."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "filling-not-a-workbook": msg(
        "Only an XLSX workbook can be filled. Save the file as XLSX and upload it again."
    ),
    "filling-sheet-gone": msg(
        "The workbook has no sheet %(sheet)s any more. Choose the sheet again."
    ),
    "filling-rows-merged": msg(
        "Cells in rows %(first)s to %(last)s are merged over several rows, so no rows can be added."
        " Undo the merging in the workbook, or choose other rows."
    ),
    "filling-cell-twice": msg(
        "Two facts are to stand in cell %(cell)s. Keep one of them; merged cells are one cell."
    ),
    "filling-not-kept": msg(
        "The filled copy did not read back as written, so it is not given out. Save the template"
        " anew in your spreadsheet program and upload it again."
    ),
}
