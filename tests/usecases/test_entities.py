"""Companies: saved whole or not at all."""

from dataclasses import replace

from app.persistence.parties import ENTITIES
from app.usecases import addresses, archiving, entities
from tests.factories.parties import USCC, a_company
from tests.factories.people import Member

COMPANY = entities.Details(
    name_en="Ningbo Example Trading Co., Ltd.",
    name_zh="宁波示例贸易有限公司",
    country="CN",
    address_en="88 Example Road, Ningbo",
    uscc=USCC,
    customs_code="3302960ABC",
)
ADDRESS = addresses.Details(name="Factory", country="CN", city="Ningbo", address_en="66 Road")


def test_a_company_is_saved_and_changed(member: Member) -> None:
    with member.session() as session:
        assert entities.save(session, COMPANY, entity=None) == []
        (saved,) = ENTITIES.in_use(session)
        assert entities.save(session, replace(COMPANY, contact="Li"), entity=saved) == []
        assert (saved.contact, saved.uscc) == ("Li", USCC)


def test_a_company_abroad_loses_chinas_codes(member: Member) -> None:
    with member.session() as session:
        assert entities.save(session, replace(COMPANY, country="HK"), entity=None) == []
        (saved,) = ENTITIES.in_use(session)
        assert (saved.uscc, saved.customs_code) == (None, None)


def test_all_wrong_codes_are_named_together(member: Member) -> None:
    with member.session() as session:
        problems = entities.save(session, replace(COMPANY, uscc="1", customs_code="2"), entity=None)
        assert [problem.field for problem in problems] == ["uscc", "customs_code"]
        assert ENTITIES.count(session) == 0


def test_names_are_used_once_in_a_workspace_and_freely_across(
    member: Member, stranger: Member
) -> None:
    with stranger.session() as session:
        a_company(session, name_en=COMPANY.name_en)
    with member.session() as session:
        assert entities.save(session, COMPANY, entity=None) == []
        (problem,) = entities.save(session, COMPANY, entity=None)
        assert (problem.code, problem.field) == ("party-name-taken", "name_en")
        (saved,) = ENTITIES.in_use(session)
        archiving.archive(session, saved)
        (problem,) = entities.save(session, COMPANY, entity=None)
        assert problem.code == "party-name-archived"
        archiving.restore(session, saved)
        assert ENTITIES.count(session) == 1
