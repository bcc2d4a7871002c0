"""The table's file says what the page says: its rows, columns and order, typed and harmless."""

import csv
import io
from datetime import date, datetime

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from app import jobs
from app.domain.naming import Language
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Milestone
from app.jobs.worker import Worker, name_of_this_process
from app.persistence.files import FileFolder, space_used
from app.persistence.shipment_table.search import Group, Risk, Search
from app.persistence.tables.files import StoredFile
from app.usecases.export_shipments import ExportOrder, export, order_export
from app.usecases.shipment_columns import COLUMNS
from config import Config
from tests.factories.people import Member
from tests.factories.plans import a_shipment
from tests.factories.shipment_table import TODAY, a_shipment_under_way, change, dated

DEPARTED = date(2026, 11, 10)


def an_order(ending: str, *keys: str, **choices: object) -> ExportOrder:
    given = {"search": Search(states=Group.ALL), "language": Language.EN, **choices}
    return ExportOrder(keys=keys, ending=ending, today=TODAY, **given)  # type: ignore[arg-type]


def read_csv(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.fixture
def shipped(member: Member) -> Member:
    """Return the owner of a shipment under way, and of a closed one with a formula for a note."""
    with member.session() as session:
        first = a_shipment_under_way(session, state=State.DEPARTED)
        dated(session, first, Milestone.DEPARTED, planned_on=TODAY, actual_on=DEPARTED)
        second = a_shipment(session, first.plan, cartons=2)
        change(session, second, state=State.CLOSED, note="=1+1")
    return member


def test_the_columns_and_rows_are_those_of_the_page(shipped: Member) -> None:
    with shipped.session() as session:
        plain = export(session, an_order("csv", "state", "cartons", "sailed", "note"))
        narrow = export(session, an_order("csv", "fba", search=Search(words="FBA17")))
    head, first, second = read_csv(plain)
    assert head == [
        "Shipment", "State", "Cartons", "Departure, planned", "Departure, actual", "Note",
    ]  # fmt: skip
    assert first == ["IP-2026-0001-1", "Departed", "17", "2026-11-22", "2026-11-10", ""]
    assert second == ["IP-2026-0001-2", "Closed", "2", "", "", "'=1+1"]
    assert read_csv(narrow) == [["Shipment", "FBA number"], ["IP-2026-0001-1", "FBA17QK3M8XZ"]]


def test_it_speaks_the_readers_language(shipped: Member) -> None:
    with shipped.session() as session:
        content = export(session, an_order("csv", "state", "channel", language=Language.ZH))
    assert read_csv(content)[:2] == [
        ["货件", "状态", "渠道"],
        ["IP-2026-0001-1", "已开船（起飞）", "拼箱卡派"],
    ]


def test_a_workbook_keeps_dates_figures_and_text_apart(shipped: Member) -> None:
    with shipped.session() as session:
        content = export(session, an_order("xlsx", "sailed", "weight", "volume", "note"))
    page = load_workbook(io.BytesIO(content)).active
    assert page is not None
    rows = list(page.values)
    assert (rows[1][1], rows[1][2]) == (236.2, 1.298)
    assert rows[1][4] == datetime(2026, 11, 10)  # noqa: DTZ001 - a workbook knows no zones
    assert rows[2][5] == "=1+1"
    assert page.cell(3, 6).data_type == "s"


@pytest.mark.parametrize("language", Language)
def test_every_column_can_be_exported(shipped: Member, language: Language) -> None:
    with shipped.session() as session:
        head, *rows = read_csv(export(session, an_order("csv", *COLUMNS, language=language)))
    assert len(head) == len(set(head)) == len(COLUMNS) + 8
    assert {len(row) for row in rows} == {len(head)}


def test_a_long_table_is_written_in_the_background_and_kept(
    shipped: Member, config: Config
) -> None:
    search = Search(states=State.DEPARTED, risk=Risk.ANY, words="FBA17")
    with shipped.session() as session:
        wanted = an_order("csv", "fba", search=search)
        used = space_used(session)
        job_id = order_export(session, wanted, person_id=shipped.person_id, files="/files")
    worker = Worker(engine=shipped.engine, config=config, owner=name_of_this_process())
    worker.do(job_id)
    with shipped.session() as session:
        named = StoredFile.name == "shipments-2026-11-22.csv"
        file = session.scalars(select(StoredFile).where(named)).one()
        job = jobs.find(session, job_id)
        assert job is not None
        assert file.kept_until is not None
        assert job.result == {
            "page": f"/files/{file.id}",
            "until": file.kept_until.isoformat(),
        }
        assert space_used(session) == used
    assert read_csv(FileFolder.of(config).read(file.sha256))[1] == [
        "IP-2026-0001-1",
        "FBA17QK3M8XZ",
    ]
