"""Answers `sampan papers`: a record in, the papers in a folder, a report or the problems out."""

import tempfile
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Final

from app.domain.problems import Problem
from app.usecases.json_input import parse_json
from app.usecases.papers import Pack, make_papers, report_text
from app.usecases.problem_report import problem_report
from app.usecases.shipment_record import read_record

REFUSED: Final = 2


def run_document(
    text: str, *, output_dir: Path, only: Collection[str] | None, language: str
) -> tuple[int, str]:
    """Return the exit code, and what goes to standard output."""
    document, problems = parse_json(text)
    if problems:
        return _refusal(problems)
    record, problems = read_record(document)
    if record is None:
        return _refusal(problems)
    made = make_papers(record, only=only, language=language)
    if not isinstance(made, Pack):
        return _refusal(made)
    try:
        _write(made.files, folder=output_dir)
    except OSError:
        return _refusal([Problem("papers-cannot-write", params={"folder": str(output_dir)})])
    return 0, report_text(made.report)


def _refusal(problems: Iterable[Problem]) -> tuple[int, str]:
    return REFUSED, report_text(problem_report(problems))


def _write(files: Mapping[str, bytes], *, folder: Path) -> None:
    """Write all files, or none: each moves into place only after the last one is on the disk."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".papers-") as staging:
        for name, content in files.items():
            Path(staging, name).write_bytes(content)
        for name in files:
            Path(staging, name).replace(folder / name)
