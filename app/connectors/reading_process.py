"""The child process that reads a workbook from its input and prints it as JSON."""

import json
import sys

from app.connectors.cells import Workbook
from app.connectors.recognition import FileKind
from app.connectors.sandbox import OUT_OF_MEMORY, confine
from app.connectors.separated import read_separated
from app.connectors.xlsx import read_xlsx


def main(kind: str) -> None:
    """Read the file of that kind within the limits."""
    confine()
    content = sys.stdin.buffer.read()
    read = read_xlsx if kind == FileKind.XLSX else read_separated
    found = read(content)
    if isinstance(found, Workbook):
        sys.stdout.buffer.write(b"\n" + found.dump())
    else:
        sys.stdout.write(json.dumps({"code": found.code, "params": dict(found.params)}) + "\n")


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
