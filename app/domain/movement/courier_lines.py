"""Reads a pasted table of carton and courier number 快递单号, in whatever columns it comes."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

_SEPARATORS: Final = (
    re.compile(r"\t"),
    re.compile(r"[,，;；]"),
    re.compile(r"\s*(?:->|→|=|\s)\s*"),
)
_SIGNS: Final = re.compile(r"[\W_]+")
_FEWEST_HEADINGS: Final = 2
_SHIPMENT, _CARTON, _NUMBER, _COURIER = "shipment", "carton", "number", "courier"
#: What forwarders head these columns with, folded.
_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    _SHIPMENT: (
        "shipment", "shipmentid", "shipmentno", "shipmentnumber", "fba", "fbaid", "fba号",
        "fba编号", "fba单号", "货件", "货件号", "货件编号",
    ),
    _CARTON: (
        "carton", "cartonno", "cartonid", "cartonnumber", "box", "boxno", "boxid", "boxnumber",
        "箱号", "箱子编号", "fba箱号", "箱唛", "箱唛号", "子单箱号",
    ),
    _NUMBER: (
        "tracking", "trackingno", "trackingid", "trackingnumber", "couriernumber", "快递单号",
        "单号", "运单号", "跟踪号", "跟踪单号", "追踪号", "追踪单号", "转单号", "派送单号",
        "尾程单号", "子单号", "ups单号", "fedex单号", "dhl单号", "ups", "fedex", "dhl",
    ),
    _COURIER: ("courier", "carrier", "快递", "快递公司", "派送公司", "派送商", "物流商"),
}  # fmt: skip
_COLUMN_OF: Final = {word: column for column, words in _HEADINGS.items() for word in words}


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierLine:
    """One line as pasted, counted from 1 as the person sees it; what it does not say is empty."""

    row: int
    carton: str = ""
    number: str = ""
    shipment: str = ""
    courier: str = ""


def read_lines(text: str, *, shipments: Collection[str]) -> list[CourierLine]:
    """Return the lines that say anything; a first line of headings sorts the columns.

    Without headings a line is carton, number and perhaps courier, or begins with one of
    `shipments`, which are the shipments' names in capitals.
    """
    lines = list(_cells(text))
    columns = _headed(lines[0][1]) if lines else None
    if columns is not None:
        return [_line(row, cells, columns) for row, cells in lines[1:]]
    return [_line(row, cells, _usual(cells, shipments)) for row, cells in lines]


def _cells(text: str) -> Iterator[tuple[int, list[str]]]:
    for row, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip(" \r")
        if stripped.strip():
            separator = next((each for each in _SEPARATORS if each.search(stripped)), None)
            cells = separator.split(stripped) if separator else [stripped]
            yield row, [cell.strip().strip("\"'").strip() for cell in cells]


def _headed(cells: Sequence[str]) -> list[str] | None:
    """Return what each column holds if the line is one of headings; a column used twice once."""
    columns: list[str] = []
    for cell in cells:
        column = _COLUMN_OF.get(_SIGNS.sub("", cell.casefold()), "")
        columns.append("" if column in columns else column)
    known = [column for column in columns if column]
    return columns if len(known) >= _FEWEST_HEADINGS and _NUMBER in known else None


def _usual(cells: Sequence[str], shipments: Collection[str]) -> list[str]:
    if len(cells) > _FEWEST_HEADINGS and cells[0].upper() in shipments:
        return [_SHIPMENT, _CARTON, _NUMBER, _COURIER]
    return [_CARTON, _NUMBER, _COURIER]


def _line(row: int, cells: Sequence[str], columns: Sequence[str]) -> CourierLine:
    said = {column: cell for column, cell in zip(columns, cells, strict=False) if column}
    said[_NUMBER] = "".join(said.get(_NUMBER, "").split())
    return CourierLine(row=row, **said)
