"""Streams the rows of large workbooks: text alone, several times faster than with their formats.

A document type of its own, which could swell, is refused.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import IO, Any, Final
from xml.parsers import expat
from zipfile import ZipFile

_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml")
_SHARED: Final = "xl/sharedStrings.xml"
_AT_ONCE: Final = 1 << 16
_LETTERS: Final = re.compile("[A-Z]{1,3}")
_ALPHABET: Final = 26
_MOST_COLUMNS: Final = 200

#: The number of a row in its sheet, and its cells as text; None where nothing stands.
Row = tuple[int, Sequence[str | None]]


class DamagedSheetError(Exception):
    """A workbook's inside is not what a workbook holds."""


def sheet_names(archive: ZipFile) -> list[str]:
    """Return the sheets in a workbook's archive, by the names of their files."""
    return sorted(name for name in archive.namelist() if _SHEET.fullmatch(name))


def shared_texts(archive: ZipFile) -> list[str]:
    """Return the texts that cells refer to by number."""
    if _SHARED not in archive.namelist():
        return []
    with archive.open(_SHARED) as file:
        reader = _Texts()
        return [text for _number, text in reader.read(file)]


def sheet_rows(file: IO[bytes], shared: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of a sheet that hold anything, as they are read."""
    return _Rows(shared).read(file)


class _Reader(ABC):
    """Parses in pieces, so that what is finished can be handed on before the end."""

    def __init__(self) -> None:
        self.done: list[Any] = []
        self.text: list[str] = []
        self.taking = False

    def read(self, file: IO[bytes]) -> Iterator[Any]:
        """Yield what is finished after each piece of the file."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._take
        parser.StartDoctypeDeclHandler = _refuse
        try:
            while piece := file.read(_AT_ONCE):
                parser.Parse(piece)
                yield from self.done
                self.done.clear()
            parser.Parse(b"", True)  # noqa: FBT003 - expat takes it by position
        except expat.ExpatError as damage:
            raise DamagedSheetError from damage
        yield from self.done

    def _take(self, data: str) -> None:
        if self.taking:
            self.text.append(data)

    @abstractmethod
    def _start(self, name: str, attributes: dict[str, str]) -> None: ...

    @abstractmethod
    def _end(self, name: str) -> None: ...


class _Texts(_Reader):
    """Reads the texts shared by all sheets; pieces of one text in several formats are joined."""

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        del attributes
        local = _local(name)
        if local == "si":
            self.text.clear()
        self.taking = local == "t"

    def _end(self, name: str) -> None:
        self.taking = False
        if _local(name) == "si":
            self.done.append((len(self.done), "".join(self.text)))


class _Rows(_Reader):
    """Reads the rows of a sheet."""

    def __init__(self, shared: Sequence[str]) -> None:
        super().__init__()
        self.shared = shared
        self.number = 0
        self.cells: list[str | None] = []
        self.at = 0
        self.kind = ""
        self.columns: dict[str, int] = {}

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        if local == "c":
            self.at = self._column(attributes.get("r", ""))
            self.kind = attributes.get("t", "")
            self.text.clear()
        elif local == "row":
            self.number = int(attributes.get("r", self.number + 1))
            self.cells = []
        self.taking = local in {"v", "t"}

    def _end(self, name: str) -> None:
        self.taking = False
        local = _local(name)
        if local == "c" and self.text and self.at < _MOST_COLUMNS:
            self.cells += [None] * (self.at + 1 - len(self.cells))
            self.cells[self.at] = self._value("".join(self.text))
        elif local == "row" and self.cells:
            self.done.append((self.number, self.cells))

    def _column(self, reference: str) -> int:
        """Return the column that a cell names, counted from 0; without a name, the next one."""
        letters = reference.rstrip("0123456789")
        if letters not in self.columns:
            if not _LETTERS.fullmatch(letters):
                return len(self.cells)
            column = 0
            for letter in letters:
                column = column * _ALPHABET + ord(letter) - ord("A") + 1
            self.columns[letters] = column - 1
        return self.columns[letters]

    def _value(self, text: str) -> str:
        if self.kind != "s":
            return text
        try:
            return self.shared[int(text)]
        except (ValueError, IndexError) as damage:
            raise DamagedSheetError from damage


def _local(name: str) -> str:
    """Return an element's name without the prefix some programs write."""
    return name.rpartition(":")[2]


def _refuse(*_declared: object) -> None:
    raise DamagedSheetError
