from app.catalogue.registry import entries
from app.catalogue.tariffs.programmes import PROGRAMME_NAMES
from app.catalogue.tariffs.us import US
from app.domain.customs.destination import Destination
from app.domain.customs.duties.liabilities import NORMAL_RATE, ON_TOP

DESTINATIONS = entries("app.catalogue.tariffs", Destination).values()


def test_every_programme_that_a_row_may_carry_has_a_name() -> None:
    taxes = {each for found in DESTINATIONS if found.tax for each in found.tax.programmes}
    fees = {fee.code for found in DESTINATIONS for fee in found.fees.fees}
    own = {each for found in DESTINATIONS for each in found.programmes}
    carried = {NORMAL_RATE, *ON_TOP, *US.programmes, *fees, *taxes, *own}
    assert carried <= set(PROGRAMME_NAMES)


def test_the_roundings_of_a_destination_with_floors_have_names() -> None:
    floored = [found for found in DESTINATIONS if found.floors and found.tax]
    rounded = {each for found in floored for each in ("duty", *found.tax.programmes)}  # type: ignore[union-attr]
    assert {f"{each}-rounding" for each in rounded} <= set(PROGRAMME_NAMES)
