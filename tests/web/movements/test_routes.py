"""Movements of all plans: listed, opened with cartons of several, changed, cancelled with undo."""

import pytest
from sqlalchemy import select

from app.domain.movement.kinds import MovementKind
from app.domain.shipment.states import State
from app.persistence.tables.movements import Movement
from app.persistence.tables.plans import Shipment
from tests.factories.movements import ORDER, a_movement
from tests.factories.people import Member
from tests.web.movements.conftest import Ids
from tests.web.visitor import Visitor

CONTAINER = "/movements/new/container"


class TestList:
    def test_an_empty_list_says_where_to_begin(self, owner: Visitor) -> None:
        page = owner.get("/movements")
        assert page.h1 == "Containers and declarations"
        assert "Nothing handed over yet" in page.text

    @pytest.mark.usefixtures("order")
    def test_it_is_searched_by_the_address(self, owner: Visitor) -> None:
        for query in ("", "?kind=forwarder-order", "?kind=nonsense", "?q=yt20261122+0001"):
            assert ORDER in owner.get(f"/movements{query}").text, query
        for query in ("?kind=container", "?q=IP-2026-0002", "?show=cancelled"):
            page = owner.get(f"/movements{query}")
            assert ORDER not in page.text, query
            assert "Nothing found" in page.text, query

    @pytest.mark.usefixtures("order")
    def test_a_row_tells_which_shipments_are_in_it(self, owner: Visitor) -> None:
        row = owner.get("/movements").soup.select_one("tbody tr")
        assert row is not None
        assert "IP-2026-0001-1 10" in " ".join(row.get_text(" ").split())


class TestNew:
    def test_the_kind_is_asked_first(self, owner: Visitor) -> None:
        page = owner.get("/movements/new")
        assert [link.text for link in page.soup.select(".tasks a")] == [
            "Warehouse entry", "Forwarder order", "Container or air waybill",
            "Export declaration", "Destination entry", "Delivery appointment",
        ]  # fmt: skip

    def test_an_address_that_names_the_kind_leads_on(self, owner: Visitor) -> None:
        found = owner.get("/movements/new?kind=container&plan=IP-2026-0001", status=303)
        assert found.location == f"{CONTAINER}?plan=IP-2026-0001"
        owner.get("/movements/new/raft", status=404)

    @pytest.mark.parametrize("kind", MovementKind)
    @pytest.mark.usefixtures("ids")
    def test_every_kind_has_its_form(self, owner: Visitor, kind: MovementKind) -> None:
        page = owner.get(f"/movements/new/{kind}")
        assert page.soup.select_one('[name="number"]') is not None
        has_seal = page.soup.select_one('[name="seal"]') is not None
        assert has_seal is (kind is MovementKind.CONTAINER)

    def test_the_plans_own_shipments_are_ticked(self, owner: Visitor, ids: Ids) -> None:
        page = owner.get(f"{CONTAINER}?plan=IP-2026-0002")
        ticked = [str(each["name"]) for each in page.soup.select("input[checked]")]
        assert ticked == [f"shipment-{ids.second}"]

    def test_a_container_takes_shipments_of_several_plans(
        self, owner: Visitor, ids: Ids, member: Member
    ) -> None:
        entries = {
            "number": "csqu 305438-3", "seal": "SL1", "master_bill": "MBL1", "vessel": "EVER CALM",
            "voyage": "012W", f"shipment-{ids.first}": "y", f"cartons-{ids.second}": "1-2",
        }  # fmt: skip
        made = owner.post(CONTAINER, entries)
        page = owner.get(made.location)
        assert page.h1 == "Container or air waybill CSQU3054383"
        assert "19 cartons" in page.text
        with member.session() as session:
            [container] = session.scalars(select(Movement))
            assert (container.vessel, container.seal) == ("EVER CALM", "SL1")
            assert len(container.cartons) == 19

    def test_a_wrong_check_digit_warns_and_stops_nothing(self, owner: Visitor, ids: Ids) -> None:
        made = owner.post(CONTAINER, {"number": "CSQU3054384", f"shipment-{ids.first}": "y"})
        page = owner.get(made.location)
        assert "the last digit should be 3" in page.text
        assert "Look at the number" in owner.get("/movements").text

    def test_cartons_held_elsewhere_are_refused_with_their_holder(
        self, owner: Visitor, ids: Ids, order: str
    ) -> None:
        del order
        entries = {"number": "YT2", "party": "Other", f"cartons-{ids.first}": "9-12"}
        page = owner.post("/movements/new/forwarder-order", entries, status=422)
        said = page.error(f"cartons-{ids.first}")
        assert f"Cartons 9-10 of IP-2026-0001-1 are in Forwarder order {ORDER} already" in said

    def test_a_number_of_the_same_party_is_not_opened_twice(
        self, owner: Visitor, order: str
    ) -> None:
        del order
        entries = {"number": ORDER.lower(), "party": "深圳示例货代"}
        page = owner.post("/movements/new/forwarder-order", entries, status=422)
        assert "is there already" in page.error("number")

    def test_neither_number_nor_carton_is_nothing_to_keep(self, owner: Visitor) -> None:
        page = owner.post(CONTAINER, {"number": ""}, status=422)
        assert "Enter a number, or choose the cartons" in page.error("number")

    def test_too_long_a_number_is_refused_at_its_field(self, owner: Visitor) -> None:
        page = owner.post(CONTAINER, {"number": "9" * 41}, status=422)
        assert "Shorten this to 40 characters" in page.error("number")

    @pytest.mark.usefixtures("ids")
    def test_it_can_be_left_for_later(self, owner: Visitor) -> None:
        owner.post(CONTAINER, {"number": "CSQU3054383", "later": "1"})
        assert owner.get(CONTAINER).value("number") == "CSQU3054383"

    def test_it_leads_back_to_where_it_was_asked_for(self, owner: Visitor, ids: Ids) -> None:
        target = "/p/IP-2026-0001/handover"
        made = owner.post(f"{CONTAINER}?next={target}", {f"shipment-{ids.first}": "y"})
        assert made.location == target


class TestOne:
    def test_its_numbers_are_changed(self, owner: Visitor, order: str) -> None:
        page = owner.get(order)
        entries = {"number": "YT9", "party": "Forwarder", "version": page.value("version")}
        owner.post(order, entries)
        assert owner.get(order).h1 == "Forwarder order YT9"

    def test_a_number_of_another_is_refused(
        self, owner: Visitor, order: str, member: Member, ids: Ids
    ) -> None:
        with member.session() as session:
            a_movement(session, {ids.second: ""}, number="YT2")
        entries = {"number": "YT2", "party": "深圳示例货代", "version": "1"}
        assert "is there already" in owner.post(order, entries, status=422).error("number")

    def test_what_somebody_else_saved_meanwhile_is_shown(self, owner: Visitor, order: str) -> None:
        version = owner.get(order).value("version")
        owner.post(order, {"number": "YT3", "party": "A", "version": version})
        page = owner.post(order, {"number": "YT4", "party": "A", "version": version}, status=409)
        assert "YT3" in page.text
        assert page.value("number") == "YT4"

    def test_its_numbers_can_be_left_for_later(self, owner: Visitor, order: str) -> None:
        owner.post(order, {"number": "YT-HALF", "later": "1", "version": "1"})
        assert owner.get(order).value("number") == "YT-HALF"

    def test_cancelled_it_stays_readable_and_frees_its_cartons(
        self, owner: Visitor, order: str, member: Member
    ) -> None:
        owner.post(f"{order}/cancel")
        page = owner.get(order)
        assert "is cancelled" in page.text
        assert page.soup.select_one('[name="number"]') is None
        assert ORDER in owner.get("/movements?show=cancelled").text
        owner.post(f"{order}/cancel", status=422)
        assert owner.post(order, {"number": "X", "version": "2"}, status=422).problems
        with member.session() as session:
            states = set(session.scalars(select(Shipment.state)))
            assert states == {State.LOCKED}

    def test_cancelling_can_be_taken_back(self, owner: Visitor, order: str) -> None:
        owner.post(f"{order}/cancel")
        form = owner.get(order).soup.select_one('form[action^="/undo/"]')
        assert form is not None
        owner.post(str(form["action"]), {"page": order})
        assert owner.get(order).value("number") == ORDER
