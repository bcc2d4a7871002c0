"""Destinations and programmes: chosen together, and a loss is told first."""

from tests.web.visitor import Visitor


def test_every_destination_offers_its_receivers(owner: Visitor, home: str) -> None:
    page = owner.get(f"{home}/programmes")
    values = [str(box["value"]) for box in page.soup.select('[name="programmes"]')]
    assert "US/fba-us" in values
    assert "DE/fba-eu" in values
    assert "DE/fba-us" not in values
    checked = page.soup.select('[name="programmes"][checked]')
    assert [str(box["value"]) for box in checked] == ["US/overseas-warehouse"]


def test_nothing_and_nonsense_are_refused(owner: Visitor, home: str) -> None:
    version = owner.get(f"{home}/programmes").value("version")
    page = owner.post(f"{home}/programmes", {"version": version}, status=422)
    assert page.problems[0].endswith("Choose at least one programme")
    entries = {"programmes": ["DE/fba-us"], "version": version}
    page = owner.post(f"{home}/programmes", entries, status=422)
    assert page.problems[0].endswith("Choose among the answers listed")


def test_leaving_a_destination_out_is_told_before_it_goes(owner: Visitor, home: str) -> None:
    version = owner.get(f"{home}/programmes").value("version")
    entries = {"programmes": ["JP/fba-jp"], "version": version}
    page = owner.post(f"{home}/programmes", entries, status=422)
    assert "tax numbers' standing and importer of United States" in page.text
    leads = owner.post(f"{home}/programmes", {**entries, "confirmed": "1"}).location
    assert leads == f"{home}/applicant"
    assert "Japan" in owner.get(home).text
