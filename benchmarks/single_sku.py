"""How many single-SKU cartons are proven best, over random pairs of a unit and a carton.

    python -m benchmarks.single_sku [--seeds N] [--pairs N] [--seconds S] [--grain MM]

Units are drawn as small parts, boxed goods and long goods in whole `grain` millimetres, cartons
from a usual catalogue, every way of turning allowed; pairs that do not fit are drawn anew. Printed
for each seed: the share proven, the mean gap to the bound, and the wall-clock seconds, once with
every unit resting on its whole base and once with any contact.
"""

import argparse
import random
import statistics
import time

from app.domain.stowage.alike.single import Pattern, best_pattern
from app.domain.stowage.request import Item, Triple

CARTONS = (
    (250, 200, 150),
    (300, 200, 200),
    (300, 300, 200),
    (350, 250, 250),
    (400, 300, 200),
    (400, 300, 300),
    (400, 400, 300),
    (450, 350, 350),
    (500, 400, 300),
    (500, 400, 400),
    (600, 400, 400),
    (630, 500, 400),
)
#: Shares of all units, and the least and most millimetres of each side.
KINDS = (
    (0.50, ((60, 200), (50, 150), (20, 100))),
    (0.35, ((120, 300), (80, 220), (40, 140))),
    (0.15, ((200, 400), (40, 120), (40, 120))),
)


def drawn(seed: int, *, pairs: int, grain: int) -> list[tuple[Triple, Triple]]:
    """Return pairs of a unit and a carton that takes at least one of it."""
    source = random.Random(seed)  # noqa: S311 - a repeatable draw, no secret
    found: list[tuple[Triple, Triple]] = []
    shares = [share for share, _ in KINDS]
    while len(found) < pairs:
        ((_, ranges),) = source.choices(KINDS, shares)
        x, y, z = (source.randint(low // grain, high // grain) * grain for low, high in ranges)
        carton = source.choice(CARTONS)
        if all(a <= b for a, b in zip(sorted((x, y, z)), sorted(carton), strict=True)):
            found.append(((x, y, z), carton))
    return found


def measured(
    pairs: list[tuple[Triple, Triple]], *, seconds: float, standing: bool
) -> list[tuple[Pattern, float]]:
    """Return the pattern of each pair and how long it took."""
    found = []
    for unit, carton in pairs:
        start = time.perf_counter()
        pattern = best_pattern(
            carton,
            Item(id="unit", size=unit, quantity=1).orientations,
            seconds=seconds,
            standing=standing,
        )
        found.append((pattern, time.perf_counter() - start))
    return found


def told(name: str, found: list[tuple[Pattern, float]]) -> None:
    """Print one line of results."""
    proven = sum(pattern.proven for pattern, _ in found)
    gap = statistics.mean(1 - pattern.units / pattern.bound for pattern, _ in found)
    spent = sorted(seconds for _, seconds in found)
    print(
        f"{name:<22} proven {proven}/{len(found)} = {proven / len(found):.1%}  mean gap {gap:.2%}  "
        f"median {statistics.median(spent):.3f} s  p95 {spent[len(spent) * 95 // 100]:.3f} s  "
        f"most {spent[-1]:.3f} s",
        flush=True,
    )


def main() -> None:
    """Draw, arrange, and print one line per seed and rule, and one for all together."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--pairs", type=int, default=60)
    parser.add_argument("--seconds", type=float, default=0.5)
    parser.add_argument("--grain", type=int, default=10)
    asked = parser.parse_args()
    for standing, rule in ((False, "any contact"), (True, "full support")):
        together: list[tuple[Pattern, float]] = []
        for seed in range(1, asked.seeds + 1):
            pairs = drawn(seed, pairs=asked.pairs, grain=asked.grain)
            found = measured(pairs, seconds=asked.seconds, standing=standing)
            told(f"{rule}, seed {seed}", found)
            together += found
        told(f"{rule}, all", together)


if __name__ == "__main__":
    main()
