"""A problem answered and judged as the benchmark does it."""

from benchmarks.packing.running import Json, by_engine, run


def cubes(quantity: int) -> Json:
    """Return a request for cubes of a decimetre in a box that takes eight."""
    return {
        "name": "cubes",
        "containers": [{"id": "box", "inner_mm": [200, 200, 200], "count": 1}],
        "items": [{"id": "cube", "size_mm": [100, 100, 100], "quantity": quantity}],
        "objective": "fill",
        "seconds": 0.2,
    }


def test_the_engine_is_judged_by_the_independent_checker() -> None:
    found = run(cubes(9), by_engine)
    assert found.valid
    assert found.verdict["placed"] == 8
    assert found.verdict["utilisation"] == 1
    assert found.seconds <= found.wall + 0.001  # the document rounds to milliseconds


def test_a_plan_that_says_too_much_is_not_valid() -> None:
    def boaster(problem: Json) -> Json:
        answer = by_engine(problem)
        answer["containers"][0]["placements"].append(answer["containers"][0]["placements"][0])
        return answer

    assert not run(cubes(8), boaster).valid
