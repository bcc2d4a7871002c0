"""The pallets a shipment may be loaded on are those its programme takes."""

from datetime import date
from typing import Any

from app.catalogue.equipment import pallets
from app.domain.quantities.length import Length
from app.domain.stowage.equipment.pallets import Limits
from app.usecases.stowing.equipment import PalletChoice, pallet_choices
from tests.factories.people import Member
from tests.factories.plans import a_plan

TODAY = date(2026, 11, 22)


def choices(member: Member, **facts: Any) -> list[PalletChoice]:
    with member.session() as session:
        return pallet_choices(a_plan(session, **facts).shipments[0], day=TODAY)


def test_amazon_united_states_takes_one_pallet_within_its_limits(member: Member) -> None:
    (choice,) = choices(member)
    assert choice.pallet.code == "gma"
    assert choice.limits.loaded_height == Length(1829)
    assert [source.name.split(",")[0] for source in choice.sources] == ["Flexport", "Flexport"]


def test_amazon_australia_takes_two_its_own_first(member: Member) -> None:
    found = choices(member, destination="AU", programme="fba-au")
    assert [each.pallet.code for each in found] == ["au", "gma"]


def test_of_a_programme_nothing_is_known_of_all_pallets_are_offered(member: Member) -> None:
    found = choices(member, destination="US", programme="overseas-warehouse")
    assert [each.pallet for each in found] == list(pallets().values())
    assert all(each.limits == Limits() and not each.sources for each in found)


def test_before_a_programme_is_chosen_all_pallets_are_offered(member: Member) -> None:
    assert len(choices(member, programme="")) == len(pallets())
