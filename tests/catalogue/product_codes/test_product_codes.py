"""Code forms hold their own examples, and name where they come from."""

import pytest

from app.catalogue.countries import countries
from app.catalogue.product_codes import code_forms, longer_hs_codes


@pytest.mark.parametrize("code", sorted(code_forms()))
def test_an_example_has_the_form_it_shows(code: str) -> None:
    form = code_forms()[code]
    assert form.fits(form.example)
    assert not form.fits(form.example.lower())
    assert not form.fits(form.example[1:])


@pytest.mark.parametrize("code", sorted(longer_hs_codes()))
def test_a_longer_hs_code_is_longer_than_the_country_requires(code: str) -> None:
    assert longer_hs_codes()[code].digits > countries()[code].hs_digits
