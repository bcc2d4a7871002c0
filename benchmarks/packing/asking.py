"""What is to be measured, as the command line says it."""

import argparse
import sys
from pathlib import Path
from typing import Final

from benchmarks.packing.instances import Instance, instance, read

PARTS: Final = ("containers", "orders", "units", "single")
#: Problems of each class on which the engine was not tuned: that was done on some of 1 to 50.
UNSEEN: Final = (51, 61, 71, 81, 91)


def numbers(text: str) -> list[int]:
    """Return the numbers that a text such as 1,3,5 or 51-60 names."""
    spans = [part.partition("-") for part in text.split(",")]
    return [n for low, _, high in spans for n in range(int(low), int(high or low) + 1)]


def arguments(description: str) -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.packing", description=description)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--classes", type=numbers, default=[1, 3, 5, 7])
    parser.add_argument("--numbers", type=numbers, default=UNSEEN, help="as in 1,11,21 or 51-60")
    parser.add_argument(
        "--seconds",
        type=lambda text: [float(part) for part in text.split(",")],
        default=[2.0, 10.0],
        help="budgets; full support is measured with the first only",
    )
    parser.add_argument("--instances", type=Path, help="a folder of thpack files, or BR files")
    parser.add_argument("--orders", type=int, help="how many carton orders, all by default")
    parser.add_argument("--parts", type=lambda text: text.split(","), default=PARTS)
    engine = parser.add_mutually_exclusive_group()
    engine.add_argument("--plain", action="store_true", help="search without the compiled kernel")
    engine.add_argument("--whole", action="store_true", help="run `sampan pack`, a process each")
    parser.add_argument("--peers", nargs="?", const="", help="a folder they were installed to")
    return parser.parse_args()


def chosen_instances(of: int, asked: argparse.Namespace) -> list[Instance]:
    """Return the problems asked for, generated, or read where a folder is given."""
    if asked.instances is None:
        return [instance(number, of=of) for number in asked.numbers]
    names = {f"BR{of}", f"thpack{of}"}
    path = next(path for path in asked.instances.iterdir() if path.stem in names)
    held = read(path)
    same = sum(one.boxes == instance(at, of=of).boxes for at, one in enumerate(held, start=1))
    print(f"{path.name}: {same} of {len(held)} are as generated", file=sys.stderr)
    if max(asked.numbers) > len(held):
        raise SystemExit(f"{path.name} holds {len(held)} problems; choose with --numbers")
    return [held[number - 1] for number in asked.numbers]
