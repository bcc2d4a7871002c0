"""The kernel and plain Python are one algorithm: the same question has the same answer."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.stowage.search.building import LIBRARY, compiler
from app.domain.stowage.search.cargo import Beam, Cargo, Found, Rule, Stop
from app.domain.stowage.search.compiled import CompiledHold, library
from app.domain.stowage.search.hold import PLAIN
from app.domain.stowage.search.plain.hold import PlainHold
from tests.domain.stowage.search.cargoes import (
    BEAMS,
    FAR_AWAY,
    RULE,
    RULES,
    cargo,
    cargoes,
    everything,
    orders,
)

needs_compiler = pytest.mark.skipif(
    compiler() is None, reason="without a C compiler there is no kernel to compare"
)


@needs_compiler
def test_where_there_is_a_compiler_the_installation_built_the_kernel() -> None:
    assert LIBRARY.exists(), "install anew: pip install --no-build-isolation --editable ."
    assert library() is not None


def both(cargo: Cargo) -> tuple[CompiledHold, PlainHold]:
    kernel = library()
    assert kernel is not None
    return CompiledHold(kernel, cargo), PlainHold(cargo)


@needs_compiler
@pytest.mark.parametrize(
    "sort",
    [cargoes(standing=False), cargoes(), cargoes(careful=True)],
    ids=["floating", "standing", "careful"],
)
@given(data=st.data(), rule=RULES, beam=BEAMS)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_both_lay_the_same_items_after_the_same_looks(
    sort: st.SearchStrategy[Cargo], data: st.DataObject, rule: Rule, beam: Beam
) -> None:
    cargo = data.draw(sort)
    order = data.draw(orders(cargo))
    compiled, plain = both(cargo)
    assert compiled.blocks == plain.blocks
    found: list[Found] = [hold.search(order, rule, beam, Stop()) for hold in (compiled, plain)]
    assert found[0] == found[1]


@needs_compiler
def test_both_load_a_container_with_sixty_kinds_alike() -> None:
    sizes = [(300 + 7 * k, 250 + 5 * k, 150 + 13 * (k % 20)) for k in range(60)]
    loaded = cargo(*sizes, inner=(5898, 2352, 2393), quantity=12, effort=PLAIN)
    compiled, plain = both(loaded)
    found = [
        hold.search(everything(loaded), RULE, Beam(1, 1, 1, FAR_AWAY), Stop())
        for hold in (compiled, plain)
    ]
    assert found[0] == found[1]
    assert len(found[0].laid) > 100
