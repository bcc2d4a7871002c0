"""Windows for claims as their sources state them."""

from datetime import date

from app.catalogue.claim_windows import claim_windows
from app.catalogue.programmes import programmes
from app.domain.receiving.claims import claim_windows_for

DELIVERED = date(2026, 11, 2)


def last_days(programme: str) -> list[date]:
    found = claim_windows_for(claim_windows().values(), programme=programme, delivered_on=DELIVERED)
    return [each.ends(DELIVERED) for each in found]


def test_amazons_notice_of_2024_ends_before_what_others_say() -> None:
    """amazon.ae, from 2024-09-05: 15 to 60 days from the delivery; others say 6 and 9 months."""
    assert last_days("fba-us") == [date(2027, 1, 1), date(2027, 5, 2), date(2027, 8, 2)]
    notice = claim_windows()["amazon-notice-2024"]
    assert notice.opens(DELIVERED) == date(2026, 11, 17)


def test_walmart_takes_disputes_from_the_tenth_to_the_fiftieth_day() -> None:
    """Walmart Marketplace Learn, open a dispute claim."""
    dispute = claim_windows()["wfs-dispute"]
    assert dispute.opens(DELIVERED) == date(2026, 11, 12)
    assert last_days("wfs") == [date(2026, 12, 22)]


def test_windows_name_programmes_that_exist_and_cite_an_address() -> None:
    for window in claim_windows().values():
        assert set(window.programmes) <= set(programmes())
        assert all(source.url for source in window.sources)


def test_programmes_without_a_reviewed_window_have_none() -> None:
    assert last_days("overseas-warehouse") == []
    assert last_days("fbt") == []
