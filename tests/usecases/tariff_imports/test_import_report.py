"""The report says what changed in words, and all of it as JSON."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from app.domain.customs.schedule.rows import ScheduleRow
from app.domain.naming import Language
from app.domain.problems import Problem
from app.usecases.tariff_imports.import_report import ImportReport
from app.usecases.tariff_imports.importing import bring_in
from app.usecases.tariff_imports.ordering import ImportOrder
from tests.factories.tariff_files import VINTAGE, a_file, an_order
from tests.factories.tariffs import ROWS


def done(engine: Engine, order: ImportOrder) -> ImportReport:
    report = bring_in(engine, order, tell=lambda _caption: None)
    assert isinstance(report, ImportReport), report
    return report


def lines(report: ImportReport) -> list[str]:
    return list(report.lines(Language.EN))


def test_a_first_import_in_words(engine: Engine, tmp_path: Path) -> None:
    report = done(engine, an_order(a_file(tmp_path)))
    assert lines(report) == [
        "CA · Customs Tariff · in force on 2026-11-01 · read from ca.csv as own-csv",
        "7 rows read, 3 lines with a rate; 0 rates are only words; 0 rows refused",
        "Nothing was in use for CA before",
        "Kept as no. 1, and in use from now on.",
    ]
    assert report.counts == {}
    assert report.document()["compared_with"] is None
    assert report.document()["changes"] == {}


def test_what_differs_is_listed_by_kind(engine: Engine, tmp_path: Path) -> None:
    done(engine, an_order(a_file(tmp_path)))
    newer = [*ROWS[:3], replace(ROWS[3], general="A" * 80), ROWS[5], replace(ROWS[6], words="Toy")]
    order = an_order(a_file(tmp_path, newer, name="new.csv"), vintage=date(2026, 10, 1))
    report = done(engine, order)
    assert lines(report)[1:] == [
        "6 rows read, 3 lines with a rate; 1 rates are only words; 0 rows refused",
        "Compared with Customs Tariff, in force on 2026-11-01:",
        "It is older than the schedule that was in use: check that this is meant.",
        "Normal rates changed: 1",
        f"  9617.00.40: Free → {'A' * 60}…",
        "Words changed: 1",
        "  9503.00.00: Toys → Toy",
        "Kept as no. 2, and in use from now on.",
    ]
    document = report.document()
    assert document["compared_with"] == {"name": "Customs Tariff", "vintage": "2026-11-01"}
    assert document["changes"]["rates"] == [  # type: ignore[index]
        {"code": "96170040", "before": "Free", "after": "A" * 80}
    ]
    assert document["unread_rates"] == [{"code": "96170040", "programme": "mfn", "text": "A" * 80}]


def test_many_changes_are_counted_and_the_first_listed(engine: Engine, tmp_path: Path) -> None:
    done(engine, an_order(a_file(tmp_path)))
    added = [
        ScheduleRow(code=f"9617{number:04}", indent=1, words="Flask", general="1%")
        for number in range(5000, 5012)
    ]
    order = an_order(a_file(tmp_path, [*ROWS, *added], name="new.csv"), dry_run=True)
    told = lines(done(engine, order))
    assert told[3:5] == ["Lines added: 12", "  9617.50.00"]
    assert told[-2:] == ["  … and 2 more; --json names all", "Dry run: nothing was changed."]


def test_the_same_again_differs_in_nothing(engine: Engine, tmp_path: Path) -> None:
    order = an_order(a_file(tmp_path))
    done(engine, order)
    assert lines(done(engine, order)) == ["This file is import no. 1 already: nothing was changed."]
    assert "No line differs." in lines(done(engine, replace(order, name="Other")))


def test_a_part_is_kept_for_its_own_codes(engine: Engine, tmp_path: Path) -> None:
    report = done(engine, an_order(a_file(tmp_path), partial=True))
    assert lines(report)[-1] == "Kept as no. 1, and in use for its own codes from now on."


def test_refused_rows_rows_left_out_and_imports_deleted_are_told(
    engine: Engine, tmp_path: Path
) -> None:
    report = done(engine, an_order(a_file(tmp_path)))
    problem = Problem("tariff-row-columns", "rows.4", {"row": 4, "found": 2})
    file = replace(report.read.file, refused=(problem,), apart=ROWS[:1])
    told = replace(report, read=replace(report.read, file=file), forgotten=2)
    assert lines(told)[2] == "1 rows of provisions on top of lines are left to the bundled data"
    assert lines(told)[-3:] == [
        "  Row 4 has 2 columns, not those of the header.",
        "Kept as no. 1, and in use from now on.",
        "2 older imports that were not in use are deleted: the newest 5 are kept.",
    ]
    assert [each["path"] for each in told.document()["refused"]] == ["rows.4"]  # type: ignore[attr-defined]


def test_a_machine_is_told_all_of_it(engine: Engine, tmp_path: Path) -> None:
    document = done(engine, an_order(a_file(tmp_path))).document()
    facts = ("number", "already", "dry_run", "country", "name", "vintage", "form", "file")
    assert {key: document[key] for key in facts} == {
        "number": 1,
        "already": None,
        "dry_run": False,
        "country": "CA",
        "name": "Customs Tariff",
        "vintage": VINTAGE.isoformat(),
        "form": "own-csv",
        "file": "ca.csv",
    }
    assert (document["rows"], document["lines"], document["forgotten"]) == (7, 3, 0)
