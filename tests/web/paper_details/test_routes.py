"""The page of details for documents: entered, kept, taken over, taken back."""

import pytest
from wtforms.fields.core import UnboundField

from app.catalogue.documents import documents
from app.domain.movement.kinds import MovementKind
from app.usecases.paper_details import details_of
from app.web.paper_details.forms import EITHER, PARTNERS, DetailsForm
from app.web.paper_details.uses import USES
from tests.factories.parties import a_company, an_address
from tests.factories.partners import a_forwarder, a_partner
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.factories.tracking import a_movement, cartons_of
from tests.web.visitor import CJK, Visitor

PAGE = "/p/IP-2026-0001/papers/1/details"
ENTRIES = {
    "contract_no": "LC-2026-77",
    "contract_date": "2026-11-01",
    "payment_terms": "T/T 30 days",
    "customs_of_exit": "5316",
    "package_kind": "22",
    "wood_packing": "none",
    "freight": "850",
    "charges.3.name_en": "Packing",
    "charges.3.amount": "20.5",
}


@pytest.fixture
def planned(member: Member) -> None:
    with member.session() as session:
        a_plan(session)


def test_every_paper_that_is_said_to_use_an_answer_exists() -> None:
    named = {code for codes in USES.values() for code in codes}
    assert named <= set(documents())


def test_every_question_says_which_papers_use_it() -> None:
    fields = (name for name, each in vars(DetailsForm).items() if isinstance(each, UnboundField))
    asked = {name for name in fields if "." not in name}
    assert asked | {"charges"} == set(USES)
    assert set(PARTNERS) | set(EITHER) <= asked


@pytest.mark.usefixtures("planned")
def test_details_are_saved_and_lead_back_to_the_papers(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        company, yard = a_company(session, name_en="Example HK"), an_address(session, name="Yard")
        forwarder = a_forwarder(session)
        chosen = {
            "buyer": f"company-{company.id}",
            "stuffing": f"address-{yard.id}",
            "forwarder_id": str(forwarder.id),
            "consolidator_id": str(forwarder.id),
        }
    answer = owner.post(PAGE, ENTRIES | chosen)
    assert answer.location == "/p/IP-2026-0001/papers/1"
    page = owner.get(PAGE)
    for field, entry in (ENTRIES | chosen).items():
        if not field.startswith("charges"):
            assert page.value(field) == entry, field
    assert (page.value("charges.1.name_en"), page.value("charges.1.amount")) == ("Packing", "20.5")
    assert "On: Sales contract" in page.text


@pytest.mark.usefixtures("planned")
def test_saving_is_taken_back_whole(owner: Visitor) -> None:
    owner.post(PAGE, ENTRIES)
    owner.take_back("/p/IP-2026-0001/papers/1")
    page = owner.get(PAGE)
    assert page.value("contract_no") == ""
    assert page.value("charges.1.amount") == ""


@pytest.mark.usefixtures("planned")
def test_each_fault_is_named_at_its_field(owner: Visitor) -> None:
    entries = {**ENTRIES, "customs_of_exit": "53", "charges.3.amount": "", "port_of_exit": "1"}
    page = owner.post(PAGE, entries, status=422)
    assert page.error("customs_of_exit").startswith("This code has 4 digits")
    assert page.error("port_of_exit").startswith("This code has 6 digits")
    assert "Enter the amount of this charge" in page.text
    page = owner.post(PAGE, {**ENTRIES, "broker_id": "999", "buyer": "company-x"}, status=422)
    assert page.error("broker_id") == "Choose one of the answers listed"


@pytest.mark.usefixtures("planned")
def test_a_stale_edit_shows_both_versions(owner: Visitor) -> None:
    owner.post(PAGE, ENTRIES)
    opened = owner.get(PAGE).value("version")
    owner.post(PAGE, {**ENTRIES, "contract_no": "B", "version": opened})
    page = owner.post(PAGE, {**ENTRIES, "contract_no": "C", "version": opened}, status=409)
    assert "Saved by somebody else while you were editing" in page.text
    owner.post(PAGE, {**ENTRIES, "contract_no": "C", "version": page.value("version")})
    assert owner.get(PAGE).value("contract_no") == "C"


@pytest.mark.usefixtures("planned")
def test_who_began_before_anything_was_saved_is_asked_too(owner: Visitor) -> None:
    owner.post(PAGE, ENTRIES)
    page = owner.post(PAGE, {**ENTRIES, "contract_no": "C"}, status=409)
    assert "Saved meanwhile" in page.text


def test_what_is_known_from_the_way_is_shown(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        cartons = cartons_of(session, shipment)
        box = a_movement(session, cartons, kind=MovementKind.CONTAINER)
        box.vessel = "EXAMPLE STAR"
        order = a_movement(session, cartons, kind=MovementKind.FORWARDER_ORDER, number="YT1")
        order.party = a_forwarder(session).name_zh
        session.commit()
    page = owner.get(PAGE)
    assert "EXAMPLE STAR" in page.text
    assert "Shenzhen Example Forwarding Co., Ltd." in page.text


def test_the_last_shipments_answers_are_taken_over_and_back(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_shipment(session, a_plan(session))
        broker = a_partner(session, broker=True).id
    owner.post(PAGE, {**ENTRIES, "broker_id": str(broker)})
    second = PAGE.replace("/1/", "/2/")
    assert "The last shipment was IP-2026-0001-1" in owner.get(second).text
    assert owner.post(f"{second}/take-over").location == second
    page = owner.get(second)
    assert page.value("broker_id") == str(broker)
    assert page.value("contract_no") == ""
    assert "The last shipment was" not in page.text
    owner.post(f"{second}/take-over")
    assert "nothing that is still empty" in owner.get(second).text


def test_what_was_taken_over_is_taken_back(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_shipment(session, a_plan(session))
    owner.post(PAGE, ENTRIES)
    second = PAGE.replace("/1/", "/2/")
    owner.post(f"{second}/take-over")
    owner.take_back(second)
    assert owner.get(second).value("payment_terms") == ""


def test_an_archived_partner_stays_where_it_was_chosen(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        broker = a_partner(session, broker=True)
        broker_id = str(broker.id)
    owner.post(PAGE, {**ENTRIES, "broker_id": broker_id})
    owner.post(f"/partners/{broker_id}/archive")
    assert owner.get(PAGE).value("broker_id") == broker_id
    opened = owner.get(PAGE).value("version")
    owner.post(PAGE, {**ENTRIES, "broker_id": broker_id, "contract_no": "B", "version": opened})
    with member.session() as session:
        kept = session.get(type(shipment), shipment.id)
        assert kept is not None
        assert details_of(kept).contract_no == "B"


@pytest.mark.usefixtures("planned")
def test_the_page_speaks_one_language(owner: Visitor) -> None:
    main = owner.get(PAGE).soup.select_one("main")
    assert main
    assert not CJK.search(main.text)
    owner.post("/language", {"page": PAGE, "to_language": "zh"})
    assert owner.get(PAGE).h1 == "单证资料"
