import pytest

from app.catalogue.registry import entries
from app.domain.customs.destination import Destination, ExchangeDay, ValueBase
from app.wording.messages import sentences

DESTINATIONS = entries("app.catalogue.tariffs", Destination)


def test_the_destinations_are_the_contracts_and_all_member_states() -> None:
    assert set(DESTINATIONS) > {"US", "GB", "CA", "JP", "AU", "DE", "FR"}
    assert len(DESTINATIONS) == 5 + 27


@pytest.mark.parametrize(
    ("code", "base", "currency", "day"),
    [
        ("US", ValueBase.FOB, "USD", ExchangeDay.EXPORT),
        ("CA", ValueBase.FOB, "CAD", ExchangeDay.EXPORT),
        ("AU", ValueBase.FOB, "AUD", ExchangeDay.EXPORT),
        ("GB", ValueBase.CIF, "GBP", ExchangeDay.ENTRY),
        ("JP", ValueBase.CIF, "JPY", ExchangeDay.WEEK_BEFORE_LAST),
        ("DE", ValueBase.CIF, "EUR", ExchangeDay.PENULTIMATE_WEDNESDAY),
        ("PL", ValueBase.CIF, "PLN", ExchangeDay.PENULTIMATE_WEDNESDAY),
    ],
)
def test_how_each_values_and_converts(
    code: str, base: ValueBase, currency: str, day: ExchangeDay
) -> None:
    found = DESTINATIONS[code]
    assert (found.value_base, found.currency, found.exchange_day) == (base, currency, day)


def test_every_destination_but_the_united_states_has_a_tax() -> None:
    assert {code for code, found in DESTINATIONS.items() if found.tax is None} == {"US"}


def test_every_warning_that_a_destination_names_has_its_sentence() -> None:
    named = {
        code
        for found in DESTINATIONS.values()
        for code in (
            found.foreign_importer,
            *found.reminders,
            *(note for surtax in found.surtaxes for note in surtax.notes),
            *(small.warning for small in found.small_entries),
            *(period.doubt for fee in found.fees.fees for period in fee.periods),
        )
        if code
    }
    assert named <= set(sentences())


def test_a_person_may_enter_a_rate_for_what_is_the_destinations_own() -> None:
    assert DESTINATIONS["US"].programmes == ()
    assert DESTINATIONS["GB"].programmes == ("vat",)
    assert DESTINATIONS["CA"].programmes == (
        "surtax-china",
        "surtax-chinese-metal",
        "surtax-steel-derivatives",
        "gst",
    )
