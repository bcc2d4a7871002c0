"""What is known of a kind of evidence is kept whole, or not at all and it is said why."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.compliance.standing import Answer
from app.persistence.compliance import ComplianceFile, file_of, files_of, offered, subject_of
from app.persistence.files import FileFolder
from app.persistence.tables.products import Product
from app.usecases.attaching import attachments_of
from app.usecases.compliance.keeping import Document, Statement, check, find_or_begin, save
from tests.factories.compliance import a_compliance_file
from tests.factories.people import Member
from tests.factories.plans import EARPHONES, a_product
from tests.factories.uploads import pdf

SAID = Statement(
    answer=Answer.NEEDED,
    number="CE-1",
    issuer="Example Lab",
    issued_on=date(2026, 1, 1),
    expires_on=date(2026, 12, 31),
)


@pytest.fixture
def product(member: Member) -> Product:
    with member.session() as session:
        return a_product(session)


def begin(session: Session, product: Product) -> ComplianceFile:
    return find_or_begin(session, product.id, place="EU", kind="ce")


def document(files: FileFolder, content: bytes | None = None) -> Document:
    given = pdf() if content is None else content
    return Document(name="CE 声明.pdf", content=given, folder=files)


def test_a_statement_and_its_document_are_kept(
    member: Member, files: FileFolder, product: Product
) -> None:
    with member.session() as session:
        row = begin(session, product)
        assert save(session, row, SAID, document=document(files)) == []
    with member.session() as session:
        filed = files_of(session, [product.id])[product.id]["EU", "ce"]
        assert filed.kept.filed
        assert filed.kept.expires_on == date(2026, 12, 31)
        [attached] = attachments_of(session, subject_of(filed.row))
        assert attached.file.name == "CE 声明.pdf"
        assert find_or_begin(session, product.id, place="EU", kind="ce") is filed.row


def test_a_refused_document_keeps_the_statement_out_too(
    member: Member, files: FileFolder, product: Product
) -> None:
    with member.session() as session:
        [problem] = save(
            session, begin(session, product), SAID, document=document(files, b"MZ\x90")
        )
        assert problem.code == "file-type"
        assert file_of(session, product.id, place="EU", kind="ce") is None


@pytest.mark.parametrize(
    ("said", "code", "field"),
    [
        (Statement(answer=Answer.NOT_NEEDED), "compliance-reason", "reason"),
        (
            Statement(issued_on=date(2026, 2, 1), expires_on=date(2026, 1, 31)),
            "compliance-dates",
            "expires_on",
        ),
    ],
)
def test_what_cannot_stand_is_refused_at_its_field(
    member: Member, product: Product, said: Statement, code: str, field: str
) -> None:
    with member.session() as session:
        found = save(session, begin(session, product), said)
        assert [(each.code, each.field) for each in found] == [(code, field)]
    assert check(Statement(answer=Answer.NOT_NEEDED, reason="no radio")) == []


def test_one_document_serves_several_products(
    member: Member, files: FileFolder, product: Product
) -> None:
    with member.session() as session:
        first = begin(session, product)
        save(session, first, SAID, document=document(files))
        other = a_product(session, sku="LC-EB21", fnsku="X1", hs={}, battery="none")
        row = begin(session, other)
        assert [each.id for each in offered(session, row)] == [first.id]
        assert save(session, row, Statement(issuer="Own Lab"), same_as=first) == []
        assert save(session, row, Statement(issuer="Own Lab"), same_as=first) == []
        assert (row.number, row.issuer) == ("CE-1", "Own Lab")
        assert row.expires_on == date(2026, 12, 31)
        own, others = (attachments_of(session, subject_of(each)) for each in (row, first))
        assert [each.file_id for each in own] == [each.file_id for each in others]


def test_only_what_has_a_document_or_a_number_is_offered(member: Member, product: Product) -> None:
    with member.session() as session:
        a_compliance_file(session, product, kind="epr", place="DE", documented=False)
        row = ComplianceFile(product_id=product.id + 1, place="DE", kind="epr")
        assert offered(session, row) == []


def test_what_somebody_else_began_meanwhile_is_not_kept_twice(
    member: Member, product: Product
) -> None:
    with member.session() as session:
        mine = begin(session, product)
        with member.session(writes=False) as other:
            assert file_of(other, product.id, place="EU", kind="ce") is None
        save(session, begin(session, product), SAID)
        [problem] = save(session, mine, SAID)
        assert problem.code == "compliance-kept-meanwhile"
        assert len(session.scalars(select(ComplianceFile).filter_by(kind="ce")).all()) == 1


def test_the_earphones_of_tests_have_their_test_summary(member: Member, product: Product) -> None:
    assert EARPHONES["battery"] != "none"
    with member.session() as session:
        assert files_of(session)[product.id]["", "un38-3"].documented
