"""Prints are numbered and logged, large runs are drawn in the background, nothing is half done."""

from dataclasses import replace
from datetime import date
from typing import Any

import pypdfium2
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import jobs
from app.domain.shipment.record import ShipmentRecord
from app.jobs.worker import Worker, name_of_this_process
from app.persistence import labels
from app.persistence.files import FileFolder
from app.persistence.tables.labels import LabelPrint, SsccSeries
from app.persistence.tables.plans import Shipment
from app.usecases.label_prints import printing
from app.usecases.label_prints.printing import Printed, Printer, file_name, print_labels
from app.usecases.label_prints.sscc import choose_series
from app.usecases.labels import LabelOrder
from app.usecases.plan_record import record_of
from config import Config
from tests.factories.people import Member
from tests.factories.plans import a_plan, name_cartons

DAY = date(2026, 11, 22)


@pytest.fixture
def packed(member: Member) -> Member:
    """Return the owner of a packed shipment of 17 cartons with their ids."""
    with member.session() as session:
        plan = a_plan(session)
        name_cartons(session, plan.shipments)
    return member


def shipment_of(session: Session) -> tuple[Shipment, ShipmentRecord]:
    shipment = session.scalars(select(Shipment)).one()
    record, problems = record_of(shipment, day=DAY)
    assert record is not None, problems
    return shipment, record


def run(session: Session, files: FileFolder, **order: Any) -> Any:
    shipment, record = shipment_of(session)
    printer = Printer(person_id=1, folder=files, files="/files")
    return print_labels(
        session, shipment=shipment, record=record, order=LabelOrder(**order), printer=printer
    )


def test_each_kind_counts_its_own_prints(packed: Member, files: FileFolder) -> None:
    with packed.session() as session:
        for kind in ("carton", "carton", "fnsku"):
            made = run(session, files, kind=kind)
            assert isinstance(made, Printed)
            assert made.content is not None
        rows = session.scalars(select(LabelPrint).order_by(LabelPrint.id)).all()
        assert [(row.kind, row.number, row.count) for row in rows] == [
            ("carton", 1, 17),
            ("carton", 2, 17),
            ("fnsku", 1, 600),
        ]
        assert file_name("IP-1", rows[1]) == "IP-1_carton_2.pdf"
        assert rows[0].keys[-1] == "carton:17"
        kept = [row.file.kept_until for row in rows if row.file]
        assert len([until for until in kept if until]) == 3


def test_zpl_is_kept_as_what_a_printer_takes(packed: Member, files: FileFolder) -> None:
    with packed.session() as session:
        made = run(session, files, form="zpl", cartons="1")
        assert made.content.startswith(b"^XA")
        assert made.row.file.name.endswith("_carton_1.zpl")


def test_what_cannot_be_printed_is_not_logged(packed: Member, files: FileFolder) -> None:
    with packed.session() as session:
        problems = run(session, files, cartons="99")
        assert [problem.code for problem in problems] == ["label-cartons-outside"]
        assert session.scalars(select(LabelPrint)).all() == []


def test_a_number_lost_to_somebody_else_meanwhile_undoes_the_print(
    packed: Member, files: FileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    with packed.session() as session:
        choose_series(session, prefix="6901234", extension="0")
        order = {"kind": "sscc", "cartons": "1"}
        assert isinstance(run(session, files, **order), Printed)
        monkeypatch.setattr(labels, "next_number", _used_up)
        problems = run(session, files, **{**order, "cartons": "2"})
        assert [problem.code for problem in problems] == ["sscc-used-up"]
        assert len(session.scalars(select(LabelPrint)).all()) == 1


def _used_up(session: Session, _shipment_id: int, _kind: str) -> int:
    """Let the last serial number go to somebody else just before the print takes one."""
    session.scalars(select(SsccSeries)).one().next_serial = 10**9
    session.flush()
    return 2


class TestLargeRuns:
    @pytest.fixture
    def ordered(self, packed: Member, files: FileFolder, monkeypatch: pytest.MonkeyPatch) -> int:
        monkeypatch.setattr(printing, "AT_ONCE", 10)
        monkeypatch.setattr(printing, "_STEP", 5)
        with packed.session() as session:
            made = run(session, files)
            assert made.content is None
            assert made.row.file_id is None
            return int(made.row.job_id)

    def done(self, packed: Member, config: Config, job_id: int) -> dict[str, Any]:
        Worker(engine=packed.engine, config=config, owner=name_of_this_process()).do(job_id)
        with packed.session(writes=False) as session:
            job = jobs.find(session, job_id)
            assert job is not None
            return job.result

    def test_they_are_drawn_in_the_background_and_kept(
        self, packed: Member, config: Config, ordered: int
    ) -> None:
        result = self.done(packed, config, ordered)
        with packed.session(writes=False) as session:
            row = session.scalars(select(LabelPrint)).one()
            assert row.file is not None
            assert result["page"] == f"/files/{row.file_id}"
            content = FileFolder.of(config).read(row.file.sha256)
        with pypdfium2.PdfDocument(content) as document:
            assert len(document) == 17
            assert "Print 1" in document[16].get_textpage().get_text_bounded()

    def test_a_shipment_that_is_gone_is_said(
        self, packed: Member, config: Config, ordered: int
    ) -> None:
        with packed.session() as session:
            session.delete(session.scalars(select(LabelPrint)).one())
            session.commit()
        result = self.done(packed, config, ordered)
        assert result["problem"]["code"] == "label-record-gone"

    def test_a_print_that_went_while_it_was_drawn_is_said(
        self, packed: Member, config: Config, ordered: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def drawn_meanwhile(pages: object, order: LabelOrder, *, reference: str) -> bytes:
            del pages, order, reference
            with packed.session() as session:
                session.delete(session.scalars(select(LabelPrint)).one())
                session.commit()
            return b"%PDF"

        monkeypatch.setattr(printing, "written", drawn_meanwhile)
        result = self.done(packed, config, ordered)
        assert result["problem"]["code"] == "label-record-gone"

    def test_a_plan_that_lost_something_meanwhile_is_said(
        self, packed: Member, config: Config, ordered: int
    ) -> None:
        with packed.session() as session:
            shipment = session.scalars(select(Shipment)).one()
            shipment.plan.exporter_id = None
            session.commit()
        assert "problem" in self.done(packed, config, ordered)

    def test_cartons_that_lost_their_ids_are_said(
        self, packed: Member, config: Config, ordered: int
    ) -> None:
        with packed.session() as session:
            shipment = session.scalars(select(Shipment)).one()
            shipment.rows[0].cartons[0].external_id = ""
            session.commit()
        assert self.done(packed, config, ordered)["problem"]["code"] == "carton-ids-missing"


def test_an_order_survives_being_kept() -> None:
    order = LabelOrder(
        kind="battery", un_numbers=("UN3481",), offset=(1, -2), quantities={"A": 1}, copies=3
    )
    assert LabelOrder.load(order.dump()) == order
    assert replace(order, measured=None) == order
