from app.catalogue.registry import entries
from app.catalogue.tariffs.programmes import PROGRAMME_NAMES
from app.catalogue.tariffs.us import US
from app.domain.customs.destination import Destination
from app.domain.customs.liabilities import NORMAL_RATE, ON_TOP


def test_every_programme_that_a_row_may_carry_has_a_name() -> None:
    taxes = {found.tax for found in entries("app.catalogue.tariffs", Destination).values()}
    fees = {fee.code for fee in US.fees.fees}
    carried = {NORMAL_RATE, *ON_TOP, *US.programmes, *fees, *taxes, "entry-fees"} - {None}
    assert carried <= set(PROGRAMME_NAMES)
