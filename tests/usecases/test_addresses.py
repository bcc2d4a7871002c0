"""Addresses that goods leave from: saved and changed whole."""

from dataclasses import replace

from app.persistence.parties import ADDRESSES
from app.usecases import addresses
from tests.factories.people import Member

ADDRESS = addresses.Details(name="Factory", country="CN", city="Ningbo", address_en="66 Road")


def test_an_address_is_saved_and_changed(member: Member) -> None:
    with member.session() as session:
        assert addresses.save(session, ADDRESS, address=None) == []
        (problem,) = addresses.save(session, ADDRESS, address=None)
        assert problem.code == "party-name-taken"
        (saved,) = ADDRESSES.in_use(session)
        assert addresses.save(session, replace(ADDRESS, city="Cixi"), address=saved) == []
        assert saved.city == "Cixi"
