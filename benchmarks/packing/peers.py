"""The same problem answered by py3dbp or packingsolver3d, where somebody installed them.

    python -m benchmarks.packing.peers py3dbp|packingsolver3d < problem.json > plan.json

Neither knows of support; py3dbp knows of no side that must not stand upright either. Both run in a
process of their own, for a crash of native code ends the process it happens in.
"""

import json
import sys
import time
from typing import Any, Final

Json = dict[str, Any]
Laid = list[tuple[Json, list[Json]]]
_NO_LIMIT: Final = 10**12


def by_py3dbp(problem: Json) -> Laid:
    """Fill the counted container, or take the cheapest that takes all that is left, in turn."""
    left = {item["id"]: item["quantity"] for item in problem["items"]}
    kinds = sorted(problem["containers"], key=lambda kind: kind.get("cost", 0))
    if problem["objective"] == "fill":
        return [(kind, _first_fit(problem, kind, left)) for kind in kinds[:1]]
    found: Laid = []
    while any(left.values()):
        for kind in kinds:
            laid = _first_fit(problem, kind, left)
            if len(laid) == sum(left.values()):
                break
        if not laid:
            break
        found.append((kind, laid))
        for placement in laid:
            left[placement["id"]] -= 1
    return found


def _first_fit(problem: Json, kind: Json, left: dict[str, int]) -> list[Json]:
    from py3dbp import Bin, Item, Packer  # noqa: PLC0415 - not a dependency of ours

    packer, room = Packer(), Bin("", *kind["inner_mm"], kind.get("max_payload_g") or _NO_LIMIT)
    packer.add_bin(room)
    for item in problem["items"]:
        for _ in range(left[item["id"]]):
            packer.add_item(Item(item["id"], *item["size_mm"], item.get("weight_g", 0)))
    packer.pack(bigger_first=True, number_of_decimals=0)
    return [_placement(one.name, one.position, one.get_dimension()) for one in room.items]


def by_packingsolver3d(problem: Json) -> Laid:
    """Search for the whole budget by all its methods, as they are by default."""
    from packingsolver3d import Instance, Objective, box  # noqa: PLC0415 - not a dependency of ours

    fill = problem["objective"] == "fill"
    pieces = sum(item["quantity"] for item in problem["items"])
    instance = Instance(
        bin_types=[_bin_type(kind, most=pieces) for kind in problem["containers"]],
        item_types=[_item_type(item) for item in problem["items"]],
        objective=Objective.KNAPSACK if fill else Objective.VARIABLE_SIZED_BIN_PACKING,
    )
    found = box.solve(instance, time_limit=problem["seconds"])
    ids = [item["id"] for item in problem["items"]]
    laid: Laid = []
    for packed in found.bins:
        placements = [
            _placement(ids[one.item_type_id], (one.x, one.y, one.z), (one.lx, one.ly, one.lz))
            for one in packed.placements
        ]
        laid += [(problem["containers"][packed.bin_type_id], placements)] * packed.copies
    return laid


def _bin_type(kind: Json, *, most: int) -> Any:
    from packingsolver3d import BinType  # noqa: PLC0415 - not a dependency of ours

    return BinType(
        *kind["inner_mm"],
        cost=kind.get("cost"),
        copies=kind.get("count") or most,
        maximum_weight=kind.get("max_payload_g"),
    )


def _item_type(item: Json) -> Any:
    from packingsolver3d import ALL_ROTATIONS, ItemType  # noqa: PLC0415 - not a dependency of ours

    upright = dict(zip("XYZ", item.get("vertical", (True, True, True)), strict=True))
    return ItemType(
        *item["size_mm"],
        copies=item["quantity"],
        weight=item.get("weight_g", 0),
        rotations=[rotation for rotation in ALL_ROTATIONS if upright[rotation.value[2]]],
    )


def _placement(item: str, at: Any, size: Any) -> Json:
    return {"id": item, "at_mm": [int(x) for x in at], "size_mm": [int(x) for x in size]}


def plan_document(problem: Json, laid: Laid, *, seconds: float) -> Json:
    """Return what a peer laid as `sampan pack` would tell it, lowest pieces loaded first."""
    left = {item["id"]: item["quantity"] for item in problem["items"]}
    for _, placements in laid:
        for placement in placements:
            left[placement["id"]] -= 1
    return {
        "containers": [
            {"id": kind["id"], "placements": sorted(placements, key=lambda one: one["at_mm"][2])}
            for kind, placements in laid
        ],
        "unplaced": [{"id": item, "quantity": rest} for item, rest in left.items() if rest],
        "seconds": seconds,
    }


SOLVERS: Final = {"py3dbp": by_py3dbp, "packingsolver3d": by_packingsolver3d}


def main() -> None:
    """Answer the problem on standard input by the peer that is named."""
    problem = json.load(sys.stdin)
    solve = SOLVERS[sys.argv[1]]
    __import__(sys.argv[1])
    began = time.perf_counter()
    laid = solve(problem)
    seconds = time.perf_counter() - began
    json.dump(plan_document(problem, laid, seconds=seconds), sys.stdout)


if __name__ == "__main__":
    main()
