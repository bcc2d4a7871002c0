"""Measures are shown back as typed, for as long as the units they were typed in stand."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.catalogue_item.measures import LONGEST_MEASURE, TypedMeasures
from app.domain.units import Units
from app.persistence.tables.products import Product

TEXTS = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=LONGEST_MEASURE)


@given(st.sampled_from(Units), st.tuples(TEXTS, TEXTS, TEXTS, TEXTS))
def test_what_was_typed_comes_back(units: Units, texts: tuple[str, str, str, str]) -> None:
    typed = TypedMeasures(units, texts)
    kept = typed.pack()
    assert len(kept) <= Product.__table__.c.measures_entered.type.length  # type: ignore[attr-defined]
    back = TypedMeasures.unpack(kept)
    assert back == (typed if any(texts) else None)
    assert typed.read_in(units) == texts


def test_a_bare_figure_names_its_unit_once_the_workspace_measures_otherwise() -> None:
    typed = TypedMeasures(Units.METRIC, ("52", "20.5 in", "", "1.2"))
    assert typed.read_in(Units.METRIC) == ("52", "20.5 in", "", "1.2")
    assert typed.read_in(Units.IMPERIAL) == ("52 cm", "20.5 in", "", "1.2 kg")
    pounds = TypedMeasures(Units.IMPERIAL, ('8"', "8", "8", "1.2"))
    assert pounds.read_in(Units.METRIC) == ('8"', "8 in", "8 in", "1.2 lb")
