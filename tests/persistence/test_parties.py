"""Parties are found, listed and counted within one workspace."""

from typing import Any

from app.persistence.parties import ADDRESSES, ENTITIES, IMPORTERS, STORES, Shelf
from tests.factories.parties import a_company, a_store, an_address, an_importer
from tests.factories.people import Member


def test_another_workspaces_rows_are_neither_found_nor_listed_nor_counted(
    member: Member, stranger: Member
) -> None:
    with stranger.session() as session:
        company = a_company(session)
        rows = (company, a_store(session, company), an_importer(session), an_address(session))
        ids = [row.id for row in rows]
    with member.session(writes=False) as session:
        shelves: list[Shelf[Any]] = [ENTITIES, STORES, IMPORTERS, ADDRESSES]
        for shelf, row_id in zip(shelves, ids, strict=True):
            assert shelf.find(session, row_id) is None
            assert shelf.in_use(session) == []
            assert shelf.archived(session) == []
            assert (shelf.count(session), shelf.page(session, number=1).count) == (0, 0)


def test_archived_rows_are_listed_apart_the_latest_first(member: Member) -> None:
    with member.session() as session:
        for name in ("First", "Second"):
            a_company(session, name_en=name, archived=True)
        a_company(session, name_en="In use")
        assert [entity.name_en for entity in ENTITIES.archived(session)] == ["Second", "First"]
        assert [entity.name_en for entity in ENTITIES.in_use(session)] == ["In use"]


def test_a_page_past_the_end_is_the_last_one(member: Member) -> None:
    with member.session() as session:
        for number in range(51):
            an_address(session, name=f"Place {number:02d}")
        sheet = ADDRESSES.page(session, number=9)
        assert ([row.name for row in sheet.rows], sheet.number, sheet.last) == (["Place 50"], 2, 2)
        assert ADDRESSES.page(session, number=0).number == 1
