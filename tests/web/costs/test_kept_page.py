"""The cost page is kept until anything it is made of changes, and only for its reader."""

from datetime import date
from decimal import Decimal

from sqlalchemy import select

from app.persistence.tables.plans import Plan
from app.persistence.tables.products import Product
from app.persistence.tables.published import CustomsRate
from app.usecases.rate_cards.in_use import cards_in_use
from tests.factories.costs import TODAY, a_rate_of_exchange
from tests.factories.loading import a_load_plan
from tests.factories.people import Member
from tests.factories.rate_cards import a_container_card
from tests.web.visitor import Visitor

FEW = 6


def test_a_page_read_again_asks_little(owner: Visitor, path: str) -> None:
    first, second = owner.get(path), owner.get(path)
    assert first.queries > second.queries
    assert second.queries <= FEW
    assert second.text == first.text


def test_the_token_is_the_readers_own_each_time(owner: Visitor, path: str) -> None:
    tokens = []
    for _time in range(2):
        owner.client.delete_cookie("sampan_page")
        field = owner.get(path).soup.select_one('#cost input[name="csrf_token"]')
        assert field is not None
        tokens.append(str(field["value"]))
    assert tokens[0] != tokens[1]


def test_a_product_that_changes_changes_the_page(owner: Visitor, path: str, member: Member) -> None:
    before = owner.get(path).text
    with member.session() as session:
        session.scalars(select(Product)).first().value = Decimal("20.00")  # type: ignore[union-attr]
        session.commit()
    assert owner.get(path).text != before


def test_a_rate_entered_changes_the_page(owner: Visitor, path: str, member: Member) -> None:
    assert "Unknown: the rate between" in owner.get(path).text
    a_rate_of_exchange(member)
    assert "Unknown: the rate between" not in owner.get(path).text


def test_what_the_installation_shares_changes_the_page(
    owner: Visitor, path: str, member: Member
) -> None:
    owner.get(path)
    with member.session() as session:
        session.add(
            CustomsRate(
                source="ecb",
                base="USD",
                quote="CNY",
                value=Decimal(7),
                valid_from=date(2026, 11, 20),
                valid_to=date(2026, 11, 30),
            )
        )
        session.commit()
    assert owner.get(path).queries > FEW


def test_a_loading_plan_accepted_changes_the_page(
    owner: Visitor, path: str, member: Member
) -> None:
    with member.session() as session:
        a_container_card(session)
        (shipment,) = session.scalars(select(Plan)).one().shipments
        kept = a_load_plan(session, shipment, equipment=("40HQ",))
        cards_in_use(session, day=TODAY)
        loading, plan_id = f"{path.removesuffix('/cost')}/loading/{shipment.number}", kept.id
    before = owner.get(path)
    assert "plan the loading of all cartons in them first" in before.text
    assert before.soup.select_one(f'a[href="{loading}"]')
    owner.post(f"{loading}/{plan_id}/accept", {})
    assert "plan the loading of all cartons in them first" not in owner.get(path).text


def test_a_draft_is_shown_and_never_kept(owner: Visitor, path: str) -> None:
    owner.get(path)
    owner.post("/drafts", {"page": path, "rate_line": "example/air-courier"}, status=200)
    assert owner.get(path).value("rate_line") == "example/air-courier"
    owner.post("/drafts/discard", {"page": path})
    assert owner.get(path).value("rate_line") == "example/lcl-truck"


def test_each_order_of_offers_is_a_page_of_its_own(owner: Visitor, path: str) -> None:
    def services(query: str) -> list[str]:
        page = owner.get(f"{path}?{query}")
        return [str(each["value"]) for each in page.soup.select('input[name="rate_line"]')]

    assert services("") == services("sort=nonsense&only=nonsense")
    assert services("sort=arrival")[0] == "example/express-courier"
    assert set(services("only=tax-included")) < set(services(""))
    assert "example/express-courier" in services("only=own-tax")
    assert "example/lcl-truck" in services("only=in-time")
    assert services("sort=landed")


def test_a_plan_before_its_cost_step_is_led_back(owner: Visitor, path: str, member: Member) -> None:
    owner.get(path)
    with member.session() as session:
        session.scalars(select(Plan)).one().incoterm = ""
        session.commit()
    owner.get(path, status=302)
