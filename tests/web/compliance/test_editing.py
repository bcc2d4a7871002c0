"""The page of one kind: answered, described, a document added, taken back, conflicts shown."""

import io

import pytest
import time_machine

from tests.factories.compliance import a_compliance_file
from tests.factories.people import Member
from tests.factories.plans import a_product
from tests.factories.uploads import pdf
from tests.web.visitor import Page, Visitor


@pytest.fixture
def product_id(member: Member) -> int:
    with member.session() as session:
        return a_product(session).id


@pytest.fixture
def path(product_id: int) -> str:
    return f"/products/{product_id}/compliance/all/transport-appraisal"


def send(owner: Visitor, path: str, status: int = 303, **entries: object) -> Page:
    return owner.post(path, {"answer": "", **entries}, status=status)


def test_a_document_is_added_with_its_last_day_and_can_be_taken_back(
    owner: Visitor, path: str
) -> None:
    upload = (io.BytesIO(pdf()), "鉴定书 2026.pdf")
    done = send(owner, path, expires_on="2099-12-31", number="H-1", document=upload)
    assert "H-1" not in owner.take_back(done.location).text
    again = send(owner, path, expires_on="2099-12-31", document=(io.BytesIO(pdf()), "a.pdf"))
    page = owner.get(path)
    assert page.value("expires_on") == "2099-12-31"
    assert "a.pdf" in page.text
    assert "2099-12-31" in owner.get(again.location).text


def test_not_needed_asks_for_a_reason(owner: Visitor, path: str) -> None:
    refused = send(owner, path, 422, answer="not-needed")
    assert refused.error("reason") == "Say in a few words why it is not needed."
    done = send(owner, path, answer="not-needed", reason="sea only")
    assert "sea only" in owner.get(done.location).text


def test_an_unreadable_day_and_a_wrong_file_are_refused_at_their_place(
    owner: Visitor, path: str
) -> None:
    assert send(owner, path, 422, expires_on="soon").error("expires_on")
    refused = send(owner, path, 422, document=(io.BytesIO(b"MZ"), "a.pdf"))
    assert any("Only PDF" in line for line in refused.problems)


def test_two_people_see_both_versions(owner: Visitor, path: str) -> None:
    send(owner, path, number="H-1")
    stale = owner.get(path).value("version")
    send(owner, path, version=stale, number="H-2")
    page = send(owner, path, 409, version=stale, number="H-3")
    assert "H-2" in page.text
    assert "H-3" in page.text


def test_a_document_of_another_product_is_taken_over(
    owner: Visitor, member: Member, path: str
) -> None:
    with member.session() as session:
        other = a_product(session, sku="LC-EB21", fnsku="X1", hs={})
        row = a_compliance_file(session, other, kind="transport-appraisal", number="H-9")
        session.commit()
        chosen = str(row.id)
    assert "LC-EB21 · H-9" in owner.get(path).text
    send(owner, path, same_as=chosen)
    page = owner.get(path)
    assert page.value("number") == "H-9"
    assert "transport-appraisal.pdf" in page.text


@pytest.mark.parametrize(
    "place", ["all/unheard-of", "US/un38-3", "all/fcc", "DE/ce", "XX/epr", "US/epr"]
)
def test_what_is_nowhere_asked_is_not_found(owner: Visitor, product_id: int, place: str) -> None:
    owner.get(f"/products/{product_id}/compliance/{place}", status=404)


@pytest.mark.parametrize("place", ["EU/ce", "DE/epr", "US/us-fda", "JP/pse"])
def test_each_place_has_its_own_page(owner: Visitor, product_id: int, place: str) -> None:
    assert owner.get(f"/products/{product_id}/compliance/{place}").h1
    owner.get(f"/products/{product_id + 1}/compliance/{place}", status=404)


@time_machine.travel("2026-11-22 12:00", tick=False)
def test_what_ends_soon_waits_in_the_queue(owner: Visitor, path: str) -> None:
    send(owner, path, expires_on="2026-12-01", document=(io.BytesIO(pdf()), "a.pdf"))
    page = owner.get("/shipments/needs")
    assert "Compliance file ends soon" in page.text
    assert "LC-EB20 · Transport conditions appraisal" in page.text
    assert page.soup.find("a", href=path)
    send(owner, path, version="1", expires_on="2026-11-21")
    assert "Compliance file has ended" in owner.get("/shipments/needs").text
