"""The child process that fills a workbook: orders and template come in, the copy goes out."""

import json
import sys

from app.connectors.filling_cells import filled
from app.connectors.sandbox import OUT_OF_MEMORY, confine
from app.domain.problems import Problem


def main(length: str) -> None:
    """Fill within the limits; the first `length` bytes of the input are the orders."""
    confine()
    orders = json.loads(sys.stdin.buffer.read(int(length)))
    made = filled(sys.stdin.buffer.read(), orders)
    if isinstance(made, Problem):
        sys.stdout.write(json.dumps({"code": made.code, "params": dict(made.params)}) + "\n")
        return
    content, lost = made
    sys.stdout.buffer.write(json.dumps({"lost": lost}).encode() + b"\n" + content)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
