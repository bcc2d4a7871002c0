"""Importers: three kinds, each with questions of its own, for every destination."""

import pytest

from app.catalogue.countries import destinations
from app.persistence.parties import IMPORTERS
from app.persistence.tables.parties import Importer
from tests.factories.parties import a_company, an_importer
from tests.factories.people import Member
from tests.web.visitor import Visitor

THIRD = {
    "kind": "third-party",
    "third-party-name_en": "Example Imports LLC",
    "third-party-address_en": "1 Example Street, Wilmington, DE 19801",
    "third-party-country": "US",
    "third-party-ein": "84-2193712",
}
TYPED = {
    "kind": "own",
    "own-entity": "typed",
    "own-name_en": "Lanchuan Home LLC",
    "own-address_en": "2 Example Street, Wilmington, DE 19801",
    "own-country": "US",
}
EIN = "EIN (employer identification number)"
MISWRITTEN = "is not written as such numbers are. Compare it with the certificate."
AMAZON = (
    "Amazon is never the importer. Name your own company or a third party, or let the forwarder"
    " provide one."
)
FORWARDER = {"kind": "forwarder", "forwarder-forwarder": "某货代", "forwarder-risks_accepted": "y"}


def saved(member: Member) -> Importer:
    with member.session() as session:
        (importer,) = IMPORTERS.in_use(session)
        return importer


def test_the_empty_list_leads_to_the_destinations(owner: Visitor) -> None:
    assert "No importer yet" in owner.get("/importers").text
    page = owner.get("/importers/new?next=/p/IP-2026-0001/importer")
    links = [str(link["href"]) for link in page.soup.select("main li a")]
    assert len(links) == len(destinations())
    assert "/importers/new/DE?next=/p/IP-2026-0001/importer" in links


def test_every_destination_asks_for_its_own_numbers(owner: Visitor) -> None:
    for code, country in destinations().items():
        page = owner.get(f"/importers/new/{code}")
        for number in country.tax_numbers:
            assert page.soup.select_one(f'[name="own-{number.kind}"]')
            assert page.soup.select_one(f'[name="third-party-{number.kind}"]')


def test_an_unknown_destination_is_no_page(owner: Visitor) -> None:
    for code in ("CN", "XX", "us"):
        owner.get(f"/importers/new/{code}", status=404)


def test_a_third_party_is_saved_with_its_number(owner: Visitor, member: Member) -> None:
    assert owner.post("/importers/new/US", THIRD).location == "/importers"
    importer = saved(member)
    assert (importer.kind, importer.known_as) == ("third-party", "Example Imports LLC")
    assert importer.tax_numbers == {"ein": "842193712"}
    page = owner.get("/importers")
    assert "842193712" in page.text
    assert "Missing" not in page.text
    assert owner.get(f"/importers/{importer.id}").value("third-party-ein") == "842193712"


def test_one_of_the_own_companies_imports(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        entity_id = a_company(session).id
    entries = {"kind": "own", "own-entity": str(entity_id), "own-name_en": "left over"}
    owner.post("/importers/new/GB", entries)
    importer = saved(member)
    assert (importer.entity_id, importer.name_en) == (entity_id, "")
    page = owner.get("/importers")
    assert "Missing: GB EORI number" in page.text
    assert "Missing: UK VAT number" in page.text
    assert owner.get(f"/importers/{importer.id}").value("own-entity") == str(entity_id)
    owner.post(f"/entities/{entity_id}/archive")
    assert owner.get(f"/importers/{importer.id}").value("own-entity") == str(entity_id)


def test_an_own_company_can_be_typed(owner: Visitor, member: Member) -> None:
    assert owner.get("/importers/new/US").value("own-entity") == "typed"
    owner.post("/importers/new/US", TYPED)
    assert (saved(member).known_as, saved(member).country) == ("Lanchuan Home LLC", "US")


def test_the_forwarders_importer_needs_its_risks_accepted(owner: Visitor, member: Member) -> None:
    page = owner.get("/importers/new/US")
    assert "Import VAT cannot be deducted." in page.text
    entries = {**FORWARDER, "third-party-ein": "nonsense"}
    del entries["forwarder-risks_accepted"]
    page = owner.post("/importers/new/US", entries, status=422)
    assert page.error("forwarder-risks_accepted").startswith("Tick that these risks are known")
    owner.post("/importers/new/US", {**entries, "forwarder-risks_accepted": "y"})
    importer = saved(member)
    assert (importer.kind, importer.risks_accepted, importer.tax_numbers) == ("forwarder", True, {})
    assert importer.known_as == "某货代"
    assert "Not needed" in owner.get("/importers").text


def test_a_forwarder_not_chosen_yet_is_named_by_its_kind(owner: Visitor) -> None:
    owner.post("/importers/new/US", {**FORWARDER, "forwarder-forwarder": ""})
    row = owner.get("/importers").soup.select_one("tbody th")
    assert row
    assert row.text.strip() == "Provided by the forwarder"


@pytest.mark.parametrize(
    ("entries", "field", "sentence"),
    [
        ({"kind": ""}, "kind", "Choose who imports"),
        ({"kind": "own"}, "own-entity", "Choose the company that imports"),
        ({"kind": "own", "own-entity": "9"}, "own-entity", "Choose one of the answers listed"),
        ({**TYPED, "own-name_en": ""}, "own-name_en", "Enter the importer's name"),
        ({**TYPED, "own-country": ""}, "own-country", "Choose the country or region"),
        ({**THIRD, "third-party-address_en": ""}, "third-party-address_en",
         "Enter the importer's address"),
        ({**THIRD, "third-party-name_en": "示例"}, "third-party-name_en",
         "Write this in English letters; “示” cannot be printed abroad"),
        ({**THIRD, "third-party-name_en": "AMAZON.com Services LLC"}, "third-party-name_en",
         AMAZON),
        ({**THIRD, "third-party-ein": "00-2193712"}, "third-party-ein",
         f"{EIN}: 002193712 {MISWRITTEN}"),
        ({**THIRD, "third-party-ein": "84-21937"}, "third-party-ein",
         f"{EIN}: 8421937 {MISWRITTEN}"),
    ],
)  # fmt: skip
def test_each_wrong_entry_is_named_at_its_field(
    owner: Visitor, member: Member, entries: dict[str, str], field: str, sentence: str
) -> None:
    with member.session() as session:
        a_company(session)
    assert owner.post("/importers/new/US", entries, status=422).error(field) == sentence


def test_everything_wrong_is_named_at_once(owner: Visitor) -> None:
    entries = {**THIRD, "third-party-name_en": "", "third-party-ein": "1"}
    page = owner.post("/importers/new/US", entries, status=422)
    assert len(page.problems) == 2


def test_a_stale_edit_shows_both_versions(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        path = f"/importers/{an_importer(session).id}"
    owner.post(path, {**FORWARDER, "version": "1"})
    page = owner.post(path, {**THIRD, "version": "1"}, status=409)
    labels = [cell.text.strip() for cell in page.soup.select(".banner tbody th")]
    assert labels == ["Who is the importer?", "Forwarder", "These risks are known and accepted"]
    owner.post(path, {**THIRD, "version": page.value("version")})
    assert saved(member).kind == "third-party"


def test_another_workspaces_importer_is_as_unknown_as_none(
    owner: Visitor, stranger: Member
) -> None:
    with stranger.session() as session:
        row_id = an_importer(session).id
    for path in (f"/importers/{row_id}", "/importers/999999"):
        owner.get(path, status=404)
        owner.post(path, THIRD, status=404)
        owner.post(f"{path}/archive", status=404)
        owner.post(f"{path}/restore", status=404)


def test_an_importer_is_archived_and_brought_back(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        row_id = an_importer(session).id
    owner.post(f"/importers/{row_id}/archive")
    page = owner.get("/importers")
    assert not page.soup.select("tbody tr")
    assert "Example Imports LLC · United States" in page.text
    owner.post(f"/importers/{row_id}/restore")
    assert owner.get("/importers").soup.select("tbody tr")


def test_who_came_from_a_plan_goes_back_to_it(owner: Visitor) -> None:
    path = "/importers/new/US?next=/p/IP-2026-0001/importer"
    assert owner.post(path, THIRD).location == "/p/IP-2026-0001/importer"


def test_the_pages_speak_chinese(owner: Visitor) -> None:
    owner.post("/language", {"page": "/importers", "to_language": "zh"})
    page = owner.get("/importers/new/US")
    assert page.h1 == "美国的进口商"
    assert "进口增值税不能抵扣" in page.text
    page = owner.post("/importers/new/US", {**THIRD, "third-party-ein": "1"}, status=422)
    assert "EIN税号：1 的写法不对" in page.error("third-party-ein")
    owner.post("/importers/new/US", THIRD)
    assert owner.get("/importers").h1 == "进口商"
    assert owner.get("/importers/new").h1 == "货发到哪里？"
