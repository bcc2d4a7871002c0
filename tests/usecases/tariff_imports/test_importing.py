"""A schedule is read and compared before anything is kept, and kept as a whole or not at all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.domain.customs.schedule.rows import ScheduleRow
from app.domain.naming import Language
from app.domain.problems import Problem
from app.persistence import tariffs
from app.persistence.session import make_engine, make_session
from app.usecases.tariff_imports import importing, keeping
from app.usecases.tariff_imports.import_report import ImportReport
from app.usecases.tariff_imports.importing import bring_in
from app.usecases.tariff_imports.ordering import ImportOrder
from app.usecases.tariffs_in_use import tariff_for
from app.wording.captions import Caption
from tests.factories.databases import BOTH, migrated_address_of
from tests.factories.tariff_files import VINTAGE, a_file, an_order
from tests.factories.tariffs import ROWS

FLASK = ROWS[2]
NEXT_YEAR = date(2027, 1, 1)


@pytest.fixture(params=["sqlite"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    engine = make_engine(migrated_address_of(request.param, request))
    yield engine
    engine.dispose()


def done(engine: Engine, order: ImportOrder) -> ImportReport:
    report = bring_in(engine, order, tell=lambda _caption: None)
    assert isinstance(report, ImportReport), report
    return report


def refused(engine: Engine, order: ImportOrder) -> list[str]:
    problems = bring_in(engine, order, tell=lambda _caption: None)
    assert isinstance(problems, list)
    return [problem.code for problem in problems]


def in_use(session: Session) -> list[int]:
    return [each.id for stack in tariffs.in_use(session).values() for each in stack]


@pytest.mark.parametrize("engine", BOTH, indirect=True)
def test_a_first_import_is_kept_whole_and_answers(engine: Engine, tmp_path: Path) -> None:
    told: list[Caption] = []
    report = bring_in(engine, an_order(a_file(tmp_path)), tell=told.append)
    assert isinstance(report, ImportReport)
    assert (report.number, report.line_count, report.compared) == (1, 3, None)
    assert [caption.in_(Language.EN) for caption in told] == [
        "Reading ca.csv",
        "Comparing 7 rows with the schedule in use",
        "Saving",
    ]
    with make_session(engine) as session:
        (kept,) = tariffs.imports(session)
        assert (kept.name, kept.vintage, kept.data_from) == (
            "Customs Tariff",
            VINTAGE,
            date(2026, 1, 1),
        )
        assert (kept.form, kept.file_name, kept.row_count) == ("own-csv", "ca.csv", 7)
        found = tariff_for(session, "CA", {FLASK.code})
        line = found.line(FLASK.code) if found else None
        assert line
        assert line.general.text == "5.5%"


def test_the_same_file_again_changes_nothing_and_says_so(engine: Engine, tmp_path: Path) -> None:
    order = an_order(a_file(tmp_path))
    done(engine, order)
    again = done(engine, order)
    assert (again.number, again.already) == (None, 1)
    with make_session(engine) as session:
        assert len(tariffs.imports(session)) == 1
    assert done(engine, replace(order, vintage=NEXT_YEAR)).number == 2
    assert done(engine, replace(order, partial=True)).number == 3
    assert done(engine, replace(order, partial=False)).already == 1


def test_the_same_file_out_of_use_says_how_to_take_it_up_again(
    engine: Engine, tmp_path: Path
) -> None:
    order = an_order(a_file(tmp_path))
    done(engine, order)
    with make_session(engine, writes=True) as session:
        keeping.go_back(session, "CA")
    again = done(engine, order)
    assert (again.already, again.idle) == (1, True)
    (line,) = again.lines(Language.EN)
    assert line.endswith("which is not in use. To take it up again: sampan tariff use 1")


def test_a_dry_run_reports_and_keeps_nothing(engine: Engine, tmp_path: Path) -> None:
    report = done(engine, an_order(a_file(tmp_path), dry_run=True))
    assert (report.number, report.line_count, report.dry_run) == (None, 3, True)
    with make_session(engine) as session:
        assert tariffs.imports(session) == []


def changed_rows() -> list[ScheduleRow]:
    added = ScheduleRow(code="96170060", indent=1, words="Stoppers", general="3%")
    dearer = replace(ROWS[6], general="9%")
    return [*ROWS[:3], added, ROWS[4], ROWS[5], dearer]


def test_a_newer_file_is_compared_with_the_one_in_use(engine: Engine, tmp_path: Path) -> None:
    done(engine, an_order(a_file(tmp_path)))
    newer = an_order(a_file(tmp_path, changed_rows(), name="new.csv"), vintage=NEXT_YEAR)
    report = done(engine, newer)
    assert report.compared
    assert report.compared.name == "Customs Tariff"
    assert {kind: count for kind, count in report.counts.items() if count} == {
        "added": 1,
        "removed": 1,
        "rates": 1,
    }
    with make_session(engine) as session:
        assert in_use(session) == [2]
        assert tariffs.imports(session)[0].changes == report.counts


@pytest.mark.parametrize("engine", BOTH, indirect=True)
def test_a_rate_that_did_not_change_holds_from_the_day_known_before(
    engine: Engine, tmp_path: Path
) -> None:
    undated = [replace(row, valid_from=None) for row in ROWS]
    done(engine, an_order(a_file(tmp_path, undated)))
    later = [replace(row, valid_from=None) for row in changed_rows()]
    newer = an_order(a_file(tmp_path, later, name="new.csv"), vintage=NEXT_YEAR)
    done(engine, newer)
    older = an_order(a_file(tmp_path, undated, name="old.csv"), vintage=date(2025, 1, 1))
    with make_session(engine) as session:
        assert days(session, 2) == {
            "96170010": VINTAGE,
            "96170060": NEXT_YEAR,
            "95030000": NEXT_YEAR,
        }
        assert tariffs.imports(session)[0].data_from == VINTAGE
    done(engine, older)
    with make_session(engine) as session:
        assert set(days(session, 3).values()) == {date(2025, 1, 1)}


def days(session: Session, number: int) -> dict[str, date | None]:
    rows = tariffs.rows_of(session, [number])[number]
    return {row.code: row.valid_from for row in rows if row.general}


def test_far_fewer_lines_than_in_use_ask_whether_that_is_meant(
    engine: Engine, tmp_path: Path
) -> None:
    done(engine, an_order(a_file(tmp_path)))
    few = an_order(a_file(tmp_path, [replace(FLASK, general="1%")], name="few.csv"))
    assert refused(engine, few) == ["tariff-few-lines"]
    report = done(engine, replace(few, partial=True))
    assert report.counts["removed"] == 0
    with make_session(engine) as session:
        assert in_use(session) == [2, 1]
    assert done(engine, replace(few, partial=False, vintage=NEXT_YEAR)).counts["removed"] == 2
    with make_session(engine) as session:
        assert in_use(session) == [3]


def test_rows_that_cannot_be_read_are_named_and_the_rest_is_kept(
    engine: Engine, tmp_path: Path
) -> None:
    path = a_file(tmp_path)
    text = path.read_text(encoding="utf-8").replace("95030000", "9503x")
    path.write_text(text, encoding="utf-8")
    report = done(engine, an_order(path))
    assert [problem.field for problem in report.read.file.refused] == ["rows.9"]
    with make_session(engine) as session:
        (kept,) = tariffs.imports(session)
        assert kept.refused == [
            {"code": "tariff-row-code", "field": "rows.9", "params": {"row": 9, "code": "9503x"}}
        ]


def test_a_damaged_file_changes_nothing(engine: Engine, tmp_path: Path) -> None:
    done(engine, an_order(a_file(tmp_path)))
    broken = tmp_path / "broken.csv"
    broken.write_bytes(a_file(tmp_path).read_bytes()[:-12])
    assert refused(engine, an_order(broken, country="US"))
    assert refused(engine, an_order(broken))
    with make_session(engine) as session:
        assert [each.id for each in tariffs.imports(session)] == [1]


def test_whatever_fails_while_saving_leaves_nothing_behind(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_args: Any) -> int:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(importing, "forget_old", stumble)
    with pytest.raises(RuntimeError, match="disk"):
        done(engine, an_order(a_file(tmp_path)))
    with make_session(engine) as session:
        assert tariffs.imports(session) == []


def test_imports_long_out_of_use_are_deleted_and_that_is_told(
    engine: Engine, tmp_path: Path
) -> None:
    path = a_file(tmp_path)
    reports = [
        done(engine, an_order(path, vintage=date(2026, 11, day)))
        for day in range(1, keeping.KEPT + 4)
    ]
    assert [report.forgotten for report in reports] == [0] * (keeping.KEPT + 1) + [1, 1]
    with make_session(engine) as session:
        assert len(tariffs.imports(session)) == keeping.KEPT + 1


def test_a_problem_is_no_report(engine: Engine, tmp_path: Path) -> None:
    found = bring_in(engine, an_order(tmp_path / "missing.csv"), tell=lambda _caption: None)
    assert isinstance(found, list)
    assert isinstance(found[0], Problem)
