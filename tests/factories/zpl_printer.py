"""A printer that understands the ZPL commands that Sampan sends, written from the manual alone."""

import re
from dataclasses import dataclass, field

from PIL import Image, ImageChops

from app.printing.barcodes import Barcode

_COMMAND = re.compile(r"([\^~][A-Z]{2})([^^~]*)")
_STARTS = {">9": 103, ">:": 104, ">;": 105}
_INVOKED = {"><": 62, ">0": 30, ">=": 94, ">1": 95, ">5": 99, ">6": 100, ">7": 101, ">8": 102}
_SETS = {99: "C", 100: "B", 101: "A", 104: "B", 105: "C"}


def unpacked(data: str, *, total: int, row_bytes: int) -> bytes:
    """Return the dots that compressed hexadecimal rows stand for."""
    digits, row, count = row_bytes * 2, "", 0
    rows: list[str] = []
    for letter in data.strip():
        if "G" <= letter <= "Y":
            count += ord(letter) - ord("F")
        elif "g" <= letter <= "z":
            count += 20 * (ord(letter) - ord("f"))
        elif letter == ":":
            rows.append(rows[-1])
        elif letter in ",!":
            rows.append(row.ljust(digits, "0" if letter == "," else "F"))
            row = ""
        else:
            row += letter * (count or 1)
            count = 0
            while len(row) >= digits:
                rows.append(row[:digits])
                row = row[digits:]
    found = bytes.fromhex("".join(rows))
    assert len(found) == total
    return found


def symbol_values(data: str) -> tuple[int, ...]:
    """Return the values, check and stop included, of ^BC data in mode N."""
    parts = re.findall(r">.|.", data)
    values = [_STARTS[parts[0]]]
    letters, half = _SETS[values[0]], ""
    for part in parts[1:]:
        if part.startswith(">"):
            values.append(_INVOKED[part])
            letters = _SETS.get(values[-1], letters) if values[-1] in {99, 100, 101} else letters
        elif letters == "C":
            half += part
            if len(half) == 2:
                values.append(int(half))
                half = ""
        else:
            values.append(ord(part) - 32)
    assert not half
    check = (values[0] + sum(place * value for place, value in enumerate(values))) % 103
    return (*values, check, 106)


@dataclass
class Printer:
    """What the printer remembers between commands, and the labels it has put out."""

    labels: list[Image.Image] = field(default_factory=list)
    stored: dict[str, Image.Image] = field(default_factory=dict)
    width: int = 0
    at: tuple[int, int] = (0, 0)
    module: int = 2
    height: int = 0
    reverse: bool = False
    page: Image.Image | None = None
    copies: int = 1

    def run(self, zpl: bytes) -> list[Image.Image]:
        """Obey every command and return the labels in the colours of paper."""
        for name, rest in _COMMAND.findall(zpl.decode()):
            getattr(self, f"_{'store' if name[0] == '~' else 'field'}_{name[1:].lower()}")(
                rest.strip("\n")
            )
        return [ImageChops.invert(label.convert("L")) for label in self.labels]

    def _put(self, picture: Image.Image) -> None:
        assert self.page is not None
        layer = Image.new("1", self.page.size)
        layer.paste(picture, self.at)
        join = ImageChops.logical_xor if self.reverse else ImageChops.logical_or
        self.page = join(self.page, layer)

    def _store_dg(self, rest: str) -> None:
        name, total, row_bytes, data = rest.split(",", 3)
        self.stored[name] = self._picture(data, int(total), int(row_bytes))

    @staticmethod
    def _picture(data: str, total: int, row_bytes: int) -> Image.Image:
        size = (row_bytes * 8, total // row_bytes)
        return Image.frombytes("1", size, unpacked(data, total=total, row_bytes=row_bytes))

    def _field_xa(self, _rest: str) -> None:
        self.page, self.copies = None, 1

    def _field_ci(self, rest: str) -> None:
        assert rest == "28"

    def _field_pw(self, rest: str) -> None:
        self.width = int(rest)

    def _field_ll(self, rest: str) -> None:
        self.page = Image.new("1", (self.width, int(rest)))

    def _field_lh(self, rest: str) -> None:
        assert rest == "0,0"

    def _field_fo(self, rest: str) -> None:
        x, y = rest.split(",")
        self.at = int(x), int(y)

    def _field_gb(self, rest: str) -> None:
        width, height, thickness = (int(part) for part in rest.split(","))
        assert thickness == min(width, height)
        self._put(Image.new("1", (width, height), 1))

    def _field_gf(self, rest: str) -> None:
        letter, count, total, row_bytes, data = rest.split(",", 4)
        assert (letter, count) == ("A", total)
        self._put(self._picture(data, int(total), int(row_bytes)))

    def _field_xg(self, rest: str) -> None:
        name, across, down = rest.split(",")
        assert (across, down) == ("1", "1")
        self._put(self.stored[name])

    def _field_fr(self, _rest: str) -> None:
        self.reverse = True

    def _field_by(self, rest: str) -> None:
        self.module = int(rest)

    def _field_bc(self, rest: str) -> None:
        turn, height, *marks = rest.split(",")
        assert (turn, marks) == ("N", ["N", "N", "N", "N"])
        self.height = int(height)

    def _field_fd(self, rest: str) -> None:
        code = Barcode("", symbol_values(rest))
        picture = Image.new("1", (code.modules * self.module, self.height))
        for start, width in code.bars():
            picture.paste(1, (start * self.module, 0, (start + width) * self.module, self.height))
        self._put(picture)

    def _field_fs(self, _rest: str) -> None:
        self.reverse = False

    def _field_pq(self, rest: str) -> None:
        self.copies = int(rest)

    def _field_id(self, rest: str) -> None:
        prefix = rest.removesuffix("*.GRF")
        self.stored = {
            name: each for name, each in self.stored.items() if not name.startswith(prefix)
        }

    def _field_xz(self, _rest: str) -> None:
        if self.page is not None:
            self.labels += [self.page] * self.copies


def printed(zpl: bytes) -> list[Image.Image]:
    """Return the labels that a printer puts out for `zpl`, grey, black on white."""
    return Printer().run(zpl)
