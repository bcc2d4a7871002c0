"""The cost page: what it shows, works out anew, refuses, keeps and saves."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from app.domain.shipment.states import State
from app.persistence.tables.plans import Plan
from tests.factories import plans as factory
from tests.factories.costs import a_duty_rate, a_rate_of_exchange
from tests.factories.people import Member
from tests.web.visitor import Page, Visitor


def choose(owner: Visitor, path: str, status: int = 303, **entries: str) -> Page:
    version = owner.get(path).value("version")
    return owner.post(
        path, {"version": version, "rate_line": "example/lcl-truck", **entries}, status=status
    )


def saved(member: Member) -> Plan:
    with member.session() as session:
        return session.scalars(select(Plan)).one()


def change(member: Member, **answers: object) -> None:
    with member.session() as session:
        plan = session.scalars(select(Plan)).one()
        for name, value in answers.items():
            setattr(plan, name, value)
        session.commit()


def row(page: Page, service: str) -> str:
    found = page.soup.select_one(f'input[value="{service}"]')
    assert found is not None
    line = found.find_parent("tr")
    assert line is not None
    return " ".join(line.get_text(" ").split())


@pytest.mark.parametrize(("language", "title"), [("en", "Landed cost"), ("zh", "到仓成本")])
def test_the_page_speaks_both_languages(
    owner: Visitor, path: str, language: str, title: str
) -> None:
    assert owner.get(f"{path}?lang={language}").h1 == title


def test_the_plans_own_channel_is_chosen_to_begin_with(owner: Visitor, path: str) -> None:
    page = owner.get(path)
    assert page.value("rate_line") == "example/lcl-truck"
    assert "Example rate card: nobody offers these prices" in page.text
    assert "The plan's channel" in row(page, "example/lcl-truck")
    assert "Another channel than planned" in row(page, "example/air-courier")
    assert "Rail + courier has no route there" in page.text


def test_without_a_rate_of_exchange_the_sums_are_the_least_it_can_be(
    owner: Visitor, path: str
) -> None:
    page = owner.get(path)
    assert "Unknown: the rate between USD and CNY" in page.text
    assert "Everything in the warehouse at least USD 4,516.91" in page.text
    assert "Freight: CNY 1,945.00 cannot be converted" in page.text


def test_with_every_rate_the_cost_of_a_unit_is_whole(
    owner: Visitor, path: str, member: Member
) -> None:
    a_rate_of_exchange(member)
    page = owner.get(path)
    assert "Everything in the warehouse USD 4,789.76" in page.text
    assert "at least" not in page.text
    assert "1 USD = 7.1284 CNY · 2026-11-21 · Bank of China" in page.text


def test_a_row_that_is_not_owed_is_struck_out_with_its_reason(owner: Visitor, path: str) -> None:
    struck = owner.get(path).soup.select("tr.gone s")
    assert [each.get_text() for each in struck] == ["Section 301, list 4B"] * 2
    assert "Listed at 15%, suspended: not collected." in owner.get(path).text


def test_an_unknown_duty_asks_for_its_rate_right_there(
    owner: Visitor, path: str, member: Member
) -> None:
    with member.session() as session:
        product = session.scalars(select(Plan)).one().shipments[0].items[0].product
        product.customs[1].hs_code = "9999999999"
        session.commit()
    page = owner.get(path)
    assert "The schedule has no code 9999.99.99.99 nor one like it" in page.text
    form = page.soup.find("form", action=f"{path}/duty/9999999999")
    assert form is not None
    assert form.find_parent("details", open=True) is not None


def test_two_products_of_one_code_share_one_form(owner: Visitor, path: str, member: Member) -> None:
    with member.session() as session:
        items = session.scalars(select(Plan)).one().shipments[0].items
        items[1].product.customs[1].hs_code = items[0].product.customs[1].hs_code
        session.commit()
    page = owner.get(path)
    assert len(page.soup.find_all("form", action=f"{path}/duty/8518302000")) == 1


def test_a_rate_that_somebody_entered_says_who_and_when(
    owner: Visitor, path: str, member: Member
) -> None:
    a_duty_rate(member, "4%")
    page = owner.get(path)
    assert "Entered for 8518302000: 4% · broker's letter by Chen Min, 2026-11-22 12:00" in page.text


def test_a_tax_included_offer_strikes_the_estimate_out(
    owner: Visitor, path: str, member: Member
) -> None:
    a_rate_of_exchange(member)
    page = choose(owner, path, 200, rate_line="example/slow-ship-truck", recalculate="1")
    assert "Nothing to pay here: the freight contains duty and tax" in page.text
    assert "Slow ship + truck is another channel than the plan's" in page.text
    assert "Everything in the warehouse USD 4,153.93" in page.text
    rows = page.soup.select("table.worked tbody tr")
    assert rows
    assert all("gone" in each.get_attribute_list("class") for each in rows)


def test_an_offer_says_what_its_days_are_counted_from(owner: Visitor, path: str) -> None:
    assert "3 to 6 days from departure, which is 1 to 2 days after cargo ready" in (
        owner.get(path).text
    )


def test_working_out_another_offer_saves_nothing_and_is_kept(
    owner: Visitor, path: str, member: Member
) -> None:
    choose(owner, path, 200, rate_line="example/air-courier", recalculate="1")
    assert saved(member).rate_line == ""
    assert owner.get(path).value("rate_line") == "example/air-courier"


def test_saving_completes_the_step_with_the_estimated_day(
    owner: Visitor, path: str, member: Member
) -> None:
    assert choose(owner, path, insurance="38.68").location.startswith("/p/")
    plan = saved(member)
    assert (plan.rate_line, plan.entry_date) == ("example/lcl-truck", date(2027, 1, 9))
    assert plan.insurance == Decimal("38.68")


def test_keeping_as_a_draft_checks_nothing(owner: Visitor, path: str) -> None:
    page = choose(owner, path, entry_date="soon", later="1")
    assert page.location == path.removesuffix("/cost")
    assert owner.get(path).value("entry_date") == "soon"


@pytest.mark.parametrize(
    ("entries", "field", "sentence"),
    [
        ({"rate_line": ""}, "rate_line", "Choose an offer"),
        ({"rate_line": "example/rail-courier"}, "rate_line", "Choose one of the answers listed"),
        (
            {"entry_date": "soon"},
            "entry_date",
            "Enter a date as year-month-day, for example 2026-11-28",
        ),
        (
            {"entry_date": "2026-12-01"},
            "entry_date",
            "The goods are ready on 2026-12-04. Enter a day after that, or leave it empty.",
        ),
        ({"insurance": "-1"}, "insurance", "Enter 0 or more"),
        ({"insurance": "1.234"}, "insurance", "Use at most 2 digits after the point"),
    ],
)
def test_each_refusal_stands_at_its_field(
    owner: Visitor, path: str, entries: dict[str, str], field: str, sentence: str
) -> None:
    assert choose(owner, path, 422, **entries).error(field) == sentence


def test_yen_have_no_hundredths(owner: Visitor, path: str, member: Member) -> None:
    change(member, currency="JPY")
    page = choose(owner, path, 422, insurance="1.5")
    assert page.error("insurance") == "JPY has at most 0 digits after the point."


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("insurance", ["9" * 40, "-1"])
def test_a_draft_that_makes_no_sense_is_kept_and_breaks_nothing(
    owner: Visitor, path: str, day: str, insurance: str
) -> None:
    choose(owner, path, entry_date=day, insurance=insurance, later="1")
    page = owner.get(path)
    assert (page.value("entry_date"), page.value("insurance")) == (day, insurance)
    owner.get(f"{path}.csv?rate_line=example/lcl-truck&entry_date={day}&insurance={insurance}")


def test_a_stale_save_shows_both_offers_by_name(owner: Visitor, path: str, member: Member) -> None:
    version = owner.get(path).value("version")
    change(member, rate_line="example/air-courier")
    entries = {"version": version, "rate_line": "example/lcl-truck"}
    page = owner.post(path, entries, status=409)
    assert "Sea LCL + truck Air + courier" in page.text
    assert owner.post(path, {**entries, "version": page.value("version")}).status == 303


def test_a_locked_plan_is_shown_and_not_changed(owner: Visitor, path: str, member: Member) -> None:
    a_rate_of_exchange(member)
    choose(owner, path, 200, rate_line="example/air-courier", recalculate="1")
    version = owner.get(path).value("version")
    with member.session() as session:
        plan = session.scalars(select(Plan)).one()
        plan.rate_line, plan.entry_date = "example/lcl-truck", date(2027, 1, 9)
        plan.shipments[0].state = State.LOCKED
        session.commit()
        version = str(plan.version)
    page = owner.get(path)
    assert page.soup.select("main input[type=radio], main button") == []
    assert "CNY 1,945.00" in page.text
    page = owner.post(path, {"version": version, "rate_line": "example/air-courier"}, status=422)
    assert page.problems == ["This plan is locked. Reopen it first, then change it."]
    assert saved(member).rate_line == "example/lcl-truck"


def test_an_offer_that_is_gone_asks_for_another(owner: Visitor, path: str, member: Member) -> None:
    change(member, rate_line="example/rail-courier")
    page = owner.get(path)
    assert "The service chosen earlier is not on offer for these cartons now." in page.text


def test_a_channel_that_is_not_on_the_card_asks_for_a_choice(
    owner: Visitor, path: str, member: Member
) -> None:
    change(member, main_leg="fcl", final_delivery="container-direct")
    assert "The plan's own channel has no offer on this card." in owner.get(path).text


def test_a_product_without_a_value_is_named(owner: Visitor, path: str, member: Member) -> None:
    with member.session() as session:
        session.scalars(select(Plan)).one().shipments[0].items[0].product.value = None
        session.commit()
    assert "LC-EB20 has no value. Enter its unit value in the product." in owner.get(path).text


def test_a_plan_without_cartons_leads_to_the_step_before(
    owner: Visitor, path: str, member: Member
) -> None:
    with member.session() as session:
        plan = session.scalars(select(Plan)).one()
        plan.shipments[0].rows.clear()
        session.commit()
    assert owner.get(path, status=302).location.endswith("/cartons")


def test_another_destination_shows_both_currencies_and_the_stand_in(
    owner: Visitor, path: str, member: Member
) -> None:
    a_rate_of_exchange(member)
    a_rate_of_exchange(member, "0.75", quote="GBP")
    with member.session() as session:
        plan = session.scalars(select(Plan)).one()
        plan.destination, plan.programme = "GB", "overseas-warehouse"
        for item in plan.shipments[0].items:
            item.product.customs[1].country = "GB"
        factory.place(plan.shipments[0], postal_code="CV5 9PF", country="GB", state_code="")
        session.commit()
    page = owner.get(path)
    assert "GBP" in page.text
    assert "Import VAT" in page.text
    assert "until then the newest one stands in" in page.text


def test_freight_is_shared_as_the_address_asks(owner: Visitor, path: str, member: Member) -> None:
    a_rate_of_exchange(member)
    by_value = owner.get(f"{path}?by=value")
    assert by_value.soup.select_one('[aria-current="true"]:-soup-contains("value")')
    assert owner.get(f"{path}?by=mood").text.count("chargeable weight") == 1


def test_the_price_that_holds_freight_says_so(owner: Visitor, path: str, member: Member) -> None:
    a_rate_of_exchange(member)
    change(member, incoterm="DDP", incoterm_place="Moreno Valley")
    page = owner.get(path)
    assert "At DDP the price holds more than the goods" in page.text
    assert "Everything in the warehouse USD 3,868.00" in page.text


def test_two_shipments_are_told_apart_in_the_working(
    owner: Visitor, path: str, member: Member
) -> None:
    with member.session() as session:
        plan = session.scalars(select(Plan)).one()
        factory.a_shipment(session, plan)
    assert "Shipment 2, US Central" in row(owner.get(path), "example/lcl-truck")


def test_another_workspaces_plan_is_as_unknown_as_none(owner: Visitor, stranger: Member) -> None:
    with stranger.session() as session:
        theirs = factory.a_plan(session, reference="IP-2026-0777").reference
    owner.get(f"/p/{theirs}/cost", status=404)
    owner.get(f"/p/{theirs}/cost.csv", status=404)
