"""Packing: whole rows or none, every carton numbered, the platform's ids kept while true."""

from dataclasses import replace
from datetime import date

from app.domain.packing.cartons import CartonGroup
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.states import State
from app.persistence.tables.plans import Shipment
from app.usecases import number_cartons, pack_cartons, plan_numbers
from app.usecases.label_prints.pallets import enter_pallets, kept_lines
from app.usecases.pack_cartons import Packed, PackedRow
from tests.factories.people import Member
from tests.factories.plans import FBA_NUMBER, a_plan

TODAY = date(2026, 11, 22)
BOX = Box.of_mm(520, 380, 320)


def row(sku: str, units: int, *, count: int, kilograms: str = "12.4") -> PackedRow:
    group = CartonGroup.of_one_sku(
        sku, units, count=count, size=BOX, gross_weight=Weight.of(kilograms)
    )
    return PackedRow(group=group)


def cartons(shipment: Shipment) -> list[tuple[int, str]]:
    return [(each.number, each.external_id) for each in number_cartons.cartons_of(shipment)]


def test_twelve_identical_are_twelve_cartons_with_twelve_numbers(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session, packed=False).shipments[0]
        rows = [row("LC-EB20", 20, count=12), row("LC-TW07", 40, count=2, kilograms="18.2")]
        saved = pack_cartons.save_rows(session, shipment=shipment, rows=rows, day=TODAY)
        assert saved == Packed(ids_cleared=0)
        assert [number for number, _ in cartons(shipment)] == list(range(1, 15))


def test_saving_again_replaces_the_rows_and_numbers_from_one(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        pack_cartons.save_rows(
            session, shipment=shipment, rows=[row("LC-EB20", 24, count=3)], day=TODAY
        )
        assert [number for number, _ in cartons(shipment)] == [1, 2, 3]


def test_a_sku_nobody_asked_for_and_a_row_without_figures_are_refused_together(
    member: Member,
) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        before = cartons(shipment)
        bare = PackedRow(group=replace(row("LC-EB20", 24, count=1).group, size=None))
        refused = pack_cartons.save_rows(
            session, shipment=shipment, rows=[row("NO-SUCH", 1, count=1), bare], day=TODAY
        )
        assert isinstance(refused, list)
        assert [(each.code, each.field) for each in refused] == [
            ("carton-sku-not-in-items", "cartons.0.sku"),
            ("carton-row-incomplete", "cartons.1"),
        ]
        session.expire_all()
        assert cartons(shipment) == before


def test_the_state_follows_what_the_rules_say(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session, packed=False).shipments[0]
        states = []
        for kilograms, towels in (("12.4", 0), ("30", 0), ("12.4", 5)):
            rows = [row("LC-EB20", 24, count=10, kilograms=kilograms)]
            rows += [row("LC-TW07", 40, count=towels, kilograms="18.2")] if towels else []
            rows += [row("LC-CP11", 80, count=2, kilograms="10.6")] if towels else []
            pack_cartons.save_rows(session, shipment=shipment, rows=rows, day=TODAY)
            states.append(shipment.state)
        assert states == [State.CHECKED, State.DRAFT, State.PACKED]


def test_a_locked_shipment_keeps_its_cartons(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        shipment.state = State.LOCKED
        refused = pack_cartons.save_rows(session, shipment=shipment, rows=[], day=TODAY)
        assert isinstance(refused, list)
        assert [each.code for each in refused] == ["plan-locked"]


def test_the_proposal_follows_the_carton_spec_and_covers_what_is_missing(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session, packed=False).shipments[0]
        proposals = pack_cartons.propose_rows(shipment, day=TODAY)
        assert {sku: each.groups[0].count for sku, each in proposals.items()} == {
            "LC-EB20": 10,
            "LC-TW07": 5,
            "LC-CP11": 2,
        }
        rows = [PackedRow(group=group) for each in proposals.values() for group in each.groups]
        pack_cartons.save_rows(session, shipment=shipment, rows=rows, day=TODAY)
        assert shipment.state is State.PACKED
        assert pack_cartons.propose_rows(shipment, day=TODAY) == {}


class TestCartonIds:
    """Amazon's box numbers are entered, and stay while the boxes are the same."""

    def test_a_range_names_all_cartons(self, member: Member) -> None:
        with member.session() as session:
            shipment = a_plan(session).shipments[0]
            problems = number_cartons.enter_ids(
                session, shipment=shipment, shipment_id=FBA_NUMBER.lower(), text="1-17"
            )
            assert problems == []
            assert cartons(shipment)[16] == (17, f"{FBA_NUMBER}U000017")

    def test_too_few_name_none(self, member: Member) -> None:
        with member.session() as session:
            shipment = a_plan(session).shipments[0]
            problems = number_cartons.enter_ids(
                session, shipment=shipment, shipment_id=FBA_NUMBER, text="1-16"
            )
            assert [each.code for each in problems] == ["carton-ids-count"]
            assert {external for _, external in cartons(shipment)} == {""}

    def test_a_programme_of_our_own_numbering_takes_none(self, member: Member) -> None:
        with member.session() as session:
            shipment = a_plan(session, programme="overseas-warehouse").shipments[0]
            problems = number_cartons.enter_ids(
                session, shipment=shipment, shipment_id="X", text="1-17"
            )
            assert [each.code for each in problems] == ["carton-ids-own-numbering"]

    def test_ids_stay_when_only_a_weight_changes_and_go_when_contents_do(
        self, member: Member
    ) -> None:
        with member.session() as session:
            shipment = a_plan(session).shipments[0]
            number_cartons.enter_ids(
                session, shipment=shipment, shipment_id=FBA_NUMBER, text="U000001-U000017"
            )
            rows = [PackedRow(group=group) for group in plan_numbers.groups_of(shipment)]
            heavier = replace(rows[0].group, gross_weight=Weight.of("12.9"))
            saved = pack_cartons.save_rows(
                session, shipment=shipment, rows=[PackedRow(group=heavier), *rows[1:]], day=TODAY
            )
            assert saved == Packed(ids_cleared=0)
            assert all(external for _, external in cartons(shipment))
            saved = pack_cartons.save_rows(session, shipment=shipment, rows=rows[1:], day=TODAY)
            assert saved == Packed(ids_cleared=17, pallets_cleared=0)
            assert not any(external for _, external in cartons(shipment))


def test_pallets_stay_when_only_a_weight_changes_and_are_counted_when_they_go(
    member: Member,
) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        assert enter_pallets(session, shipment, "1-9\n10-17") == []
        rows = [PackedRow(group=group) for group in plan_numbers.groups_of(shipment)]
        heavier = replace(rows[0].group, gross_weight=Weight.of("12.9"))
        for changed, cleared in (([PackedRow(group=heavier), *rows[1:]], 0), (rows[1:], 2)):
            saved = pack_cartons.save_rows(session, shipment=shipment, rows=changed, day=TODAY)
            assert saved == Packed(ids_cleared=0, pallets_cleared=cleared)
        assert kept_lines(shipment) == []


def test_cartons_stay_the_same_ones_when_only_measures_change(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        first = shipment.rows[0]
        first.cartons.remove(first.cartons[2])
        session.commit()
        before = [carton.id for carton in number_cartons.cartons_of(shipment)]
        groups = plan_numbers.groups_of(shipment)
        heavier = [replace(each, gross_weight=Weight.of("12.9")) for each in groups]
        rows = [PackedRow(group=group) for group in heavier]
        pack_cartons.save_rows(session, shipment=shipment, rows=rows, day=TODAY)
        assert [carton.id for carton in number_cartons.cartons_of(shipment)] == before
        assert [number for number, _ in cartons(shipment)][:4] == [1, 2, 4, 5]
        assert first.gross_weight == Weight.of("12.9")


def test_more_cartons_than_a_shipment_takes_are_refused(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        rows = [row("LC-EB20", 24, count=pack_cartons.MOST_CARTONS + 1)]
        refused = pack_cartons.save_rows(session, shipment=shipment, rows=rows, day=TODAY)
        assert isinstance(refused, list)
        assert [each.code for each in refused] == ["cartons-too-many"]


def test_rows_as_typed_count_as_packed_for_a_proposal(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session, packed=False).shipments[0]
        typed = [row("LC-EB20", 24, count=10).group]
        assert set(pack_cartons.propose_rows(shipment, day=TODAY, groups=typed)) == {
            "LC-TW07",
            "LC-CP11",
        }


def test_saving_moves_the_shipments_version(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        before = shipment.version
        same = [row("LC-EB20", 24, count=1)]
        pack_cartons.save_rows(session, shipment=shipment, rows=same, day=TODAY)
        pack_cartons.save_rows(session, shipment=shipment, rows=same, day=TODAY)
        assert shipment.version == before + 2
