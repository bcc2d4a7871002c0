"""Declaration elements offered again for the code they were used with."""

from app.usecases.declaration_elements import Remembered, remembered_elements
from tests.factories.people import Member
from tests.factories.plans import a_product

EARPHONES = "1|0|听音乐|塑料|LANCHUAN|EB20"


def keep(member: Member, sku: str, elements: str, code: str = "8518300000") -> int:
    with member.session() as session:
        product = a_product(session, sku=sku, hs={"CN": code})
        product.customs[0].elements = elements
        session.commit()
        return product.id


def offered(member: Member, code: str = "8518300000", *, besides: int | None = None) -> list[str]:
    with member.session() as session:
        return [each.sku for each in remembered_elements(session, code, besides=besides)]


def test_the_elements_last_used_for_a_code_come_first_and_each_once(member: Member) -> None:
    keep(member, "OLD", EARPHONES)
    keep(member, "OTHER", "1|0|通话|塑料|LANCHUAN|EB21")
    keep(member, "NEW", EARPHONES)
    with member.session() as session:
        found = remembered_elements(session, "8518300000")
    assert found[0] == Remembered(EARPHONES, "NEW")
    assert [each.sku for each in found] == ["NEW", "OTHER"]


def test_what_customs_adds_to_a_code_changes_no_elements(member: Member) -> None:
    keep(member, "A", EARPHONES, code="8518300000101")
    assert offered(member, "8518300000") == offered(member, "8518300000999") == ["A"]


def test_other_codes_products_without_elements_and_the_one_that_asks_offer_nothing(
    member: Member,
) -> None:
    own = keep(member, "A", EARPHONES)
    keep(member, "B", "")
    assert offered(member, besides=own) == []
    assert offered(member, "9617001100") == offered(member, "8518") == offered(member, "") == []
    assert offered(member, "85183000XX") == []


def test_another_workspaces_elements_are_its_own(member: Member, stranger: Member) -> None:
    keep(stranger, "A", EARPHONES)
    assert offered(member) == []
