"""Partners: saved whole or not at all, with the codes that such a company has."""

from dataclasses import replace

import pytest

from app.persistence.partners import PARTNERS, searched
from app.usecases import archiving, partners
from tests.factories.parties import USCC
from tests.factories.partners import a_forwarder, a_partner
from tests.factories.people import Member

FACTORY = partners.Details(
    supplier=True,
    name_zh="宁波示例杯业有限公司",
    name_en="Ningbo Example Cup Co., Ltd.",
    uscc=f"{USCC[:8]} {USCC[8:]}",
    customs_code="3302960abc",
)


def test_a_partner_is_saved_and_changed(member: Member) -> None:
    with member.session() as session:
        assert partners.save(session, FACTORY, partner=None) == []
        (saved,) = PARTNERS.in_use(session)
        assert (saved.roles, saved.uscc, saved.customs_code) == (
            ("supplier",),
            USCC,
            "3302960ABC",
        )
        changed = replace(FACTORY, broker=True, contact="Li")
        assert partners.save(session, changed, partner=saved) == []
        assert (saved.roles, saved.contact) == (("supplier", "broker"), "Li")


def test_what_a_partner_cannot_have_is_not_kept(member: Member) -> None:
    abroad = replace(FACTORY, country="US", carrier_code="EXFW", customer_code="NB-1")
    with member.session() as session:
        assert partners.save(session, abroad, partner=None) == []
        (saved,) = PARTNERS.in_use(session)
        assert (saved.uscc, saved.customs_code) == (None, None)
        assert (saved.carrier_code, saved.customer_code) == ("", "")


def test_a_forwarder_keeps_its_codes(member: Member) -> None:
    forwarder = replace(FACTORY, forwarder=True, carrier_code="exfw", customer_code="NB-1")
    with member.session() as session:
        assert partners.save(session, forwarder, partner=None) == []
        (saved,) = PARTNERS.in_use(session)
        assert (saved.carrier_code, saved.customer_code) == ("EXFW", "NB-1")


@pytest.mark.parametrize(
    ("details", "code", "field"),
    [
        (replace(FACTORY, supplier=False), "partner-without-role", "supplier"),
        (replace(FACTORY, name_zh="", name_en=""), "partner-unnamed", "name_zh"),
        (replace(FACTORY, uscc=USCC[:-1] + "X"), "uscc-check", "uscc"),
        (replace(FACTORY, customs_code="1"), "customs-code-form", "customs_code"),
        (
            replace(FACTORY, forwarder=True, carrier_code="MAEUX"),
            "partner-carrier-code",
            "carrier_code",
        ),
    ],
)
def test_each_fault_is_named_at_its_field(
    member: Member, details: partners.Details, code: str, field: str
) -> None:
    with member.session() as session:
        (problem,) = partners.save(session, details, partner=None)
        assert (problem.code, problem.field) == (code, field)
        assert PARTNERS.count(session) == 0


def test_both_names_together_are_used_once(member: Member) -> None:
    with member.session() as session:
        partners.save(session, FACTORY, partner=None)
        (problem,) = partners.save(session, FACTORY, partner=None)
        assert (problem.code, problem.field) == ("party-name-taken", "name_zh")
        assert partners.save(session, replace(FACTORY, name_zh=""), partner=None) == []
        (problem,) = partners.save(session, replace(FACTORY, name_zh=""), partner=None)
        assert problem.field == "name_en"
        first = PARTNERS.in_use(session)[-1]
        archiving.archive(session, first)
        (problem,) = partners.save(session, FACTORY, partner=None)
        assert problem.code == "party-name-archived"


def test_partners_are_found_by_word_and_by_what_they_do(member: Member) -> None:
    with member.session() as session:
        factory, forwarder = a_partner(session, contact="Chen 100%"), a_forwarder(session)

        def found(words: str = "", role: str = "") -> set[str]:
            sheet = searched(session, words=words, role=role, number=1)
            return {row.name_en for row in sheet.rows}

        assert found() == {factory.name_en, forwarder.name_en}
        assert found("示例 forwarding") == {forwarder.name_en}
        assert found("100%") == {factory.name_en}
        assert found(role="supplier") == {factory.name_en}
        assert found(role="nonsense") == {factory.name_en, forwarder.name_en}
