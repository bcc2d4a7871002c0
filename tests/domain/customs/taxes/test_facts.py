from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.domain.customs.entry import TaxCategory
from app.domain.customs.taxes.facts import LocalTax
from tests.factories.customs import VAT


def test_the_rates_of_a_day_are_told_from_the_lowest() -> None:
    later = date(2027, 1, 1)
    assert [r.percent for r in VAT.rates_on(later, category=TaxCategory.STANDARD)] == [Decimal(21)]
    assert [r.percent for r in VAT.rates_on(later, category=TaxCategory.REDUCED)] == [
        Decimal(4),
        Decimal("5.5"),
    ]
    assert VAT.rates_on(date(2024, 12, 31), category=TaxCategory.STANDARD) == ()
    assert VAT.rates_on(later, category=TaxCategory.ZERO) == ()


def test_a_local_tax_is_a_programme_of_its_own() -> None:
    local = LocalTax("local-vat", parts=22, of=78)
    assert VAT.programmes == ("vat",)
    assert replace(VAT, local=local).programmes == ("vat", "local-vat")
