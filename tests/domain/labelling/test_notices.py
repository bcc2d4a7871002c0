"""Bag sizes by their code."""

from app.catalogue.label_notices import bag_warnings


def test_a_wording_knows_its_bag_sizes() -> None:
    warning = bag_warnings()["amazon"]
    found = warning.size("24pt")
    assert found is not None
    assert (found.points, found.below) == (24, None)
    assert warning.size("72pt") is None
