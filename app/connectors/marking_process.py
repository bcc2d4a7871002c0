"""The child process that marks a workbook: orders and workbook come in, the workbook goes out."""

import json
import sys

from app.connectors.marking import marked
from app.connectors.sandbox import OUT_OF_MEMORY, confine


def main(length: str) -> None:
    """Mark within the limits; the first `length` bytes of the input are the orders."""
    confine()
    orders = json.loads(sys.stdin.buffer.read(int(length)))
    sys.stdout.buffer.write(marked(sys.stdin.buffer.read(), orders))


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
