"""`sampan tariff`: tariff schedules, bundled and imported."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import wraps
from pathlib import Path
from typing import Any, Final

import click
from sqlalchemy import Engine

from app.cli.database import bring_up_to_date
from app.cli.reading_language import language_option
from app.cli.tariff_sessions import reading
from app.domain.naming import Language
from app.domain.problems import Problem
from app.persistence.session import make_session
from app.usecases.problem_report import problem_report
from app.usecases.tariff_imports import returning
from app.usecases.tariff_imports.checking import check_tariffs
from app.usecases.tariff_imports.exporting import export_schedule
from app.usecases.tariff_imports.importing import bring_in
from app.usecases.tariff_imports.listing import list_imports
from app.usecases.tariff_imports.ordering import FORMS, ImportOrder
from app.usecases.tariff_imports.showing import Question, show_code
from app.usecases.tariff_imports.telling import Told
from app.wording.captions import Caption
from app.wording.problems import say
from config import Config

_REFUSED: Final = 2
Answer = Told | Problem | Sequence[Problem]


@click.group()
def tariff() -> None:
    """Tariff schedules: import one, show a code, check what there is."""


def _spoken(command: Callable[..., Answer]) -> Callable[..., None]:
    """Let a command answer in the reader's language, or as JSON; problems leave with code 2."""

    @language_option
    @click.option("--json", "as_json", is_flag=True, help="Answer as JSON, for a machine.")
    @wraps(command)
    def speaking(*, language: str, as_json: bool, **asked: Any) -> None:
        told = command(**asked)
        if isinstance(told, Problem):
            told = [told]
        if isinstance(told, Sequence):
            _refuse(told, as_json=as_json)
        elif as_json:
            _as_json(told.document())
        else:
            click.echo("\n".join(told.lines(Language(language))))

    return speaking


def _as_json(document: object) -> None:
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def _refuse(problems: Sequence[Problem], *, as_json: bool) -> None:
    """Say what to do in both languages, whichever the machine is set to."""
    if as_json:
        _as_json(problem_report(problems))
    else:
        for problem in problems:
            for language in Language:
                click.echo(say(problem, language), err=True)
    sys.exit(_REFUSED)


@contextmanager
def _writing() -> Iterator[Engine]:
    """Yield the engine of the database of the settings, made where it is missing."""
    engine = bring_up_to_date(Config.development())
    try:
        yield engine
    finally:
        engine.dispose()


def _progress(caption: Caption) -> None:
    click.echo(" · ".join(caption.in_(language) for language in Language), err=True)


_country = click.option("--country", help="Two letters, such as GB; EU for all member states.")
_day = click.DateTime(["%Y-%m-%d"])


@tariff.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@_country
@click.option("--format", "form", type=click.Choice(FORMS), help="Seen by its content otherwise.")
@click.option("--name", help="What the schedule is called, where the file does not say.")
@click.option("--vintage", type=_day, help="The day it was in force, where the file does not say.")
@click.option("--partial/--whole", default=None, help="Only its own codes change, or all of them.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@_spoken
def import_(file: Path, vintage: datetime | None, **asked: Any) -> Answer:
    """Bring in a schedule: USITC, UK or TARIC files, or a plain CSV of your own."""
    order = ImportOrder(path=file, vintage=_date(vintage), **asked)
    with _writing() as engine:
        return bring_in(engine, order, tell=_progress)


@tariff.command()
@click.argument("code")
@click.option("--country", default="US", show_default=True, help="Whose tariff.")
@click.option("--origin", default="CN", show_default=True, help="Where the goods come from.")
@click.option("--date", "day", type=_day, help="The entry date; today otherwise.")
@click.option("--import", "number", type=int, help="As that import says, in use or not.")
@_spoken
def show(day: datetime | None, **asked: Any) -> Answer:
    """Show a code: its words, units, rates and measures with their sources, and what comes on top.

    A code of fewer digits than a rate has shows every line that begins with it.
    """
    question = Question(day=_date(day) or datetime.now(UTC).date(), **asked)
    with reading() as session:
        return show_code(session, question)


@tariff.command()
@click.argument("country", required=False)
@_spoken
def check(country: str | None) -> Answer:
    """Say what is bundled and imported, how old it is, and what of it cannot be read."""
    with reading() as session:
        return check_tariffs(session, country, today=datetime.now(UTC).date())


@tariff.command("list")
@_spoken
def list_() -> Answer:
    """List the imports, and which are in use."""
    with reading() as session:
        return list_imports(session)


@tariff.command()
@click.argument("country")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@_spoken
def export(country: str, folder: Path) -> Answer:
    """Write the schedule in use as plain CSV, one file a chapter, as it can be imported again."""
    with reading() as session:
        return export_schedule(session, country, folder)


@tariff.command()
@click.argument("country")
@_spoken
def back(country: str) -> Answer:
    """Take the latest import of a country out of use: what was in use before answers again."""
    with _writing() as engine, make_session(engine, writes=True) as session:
        return returning.back(session, country)


@tariff.command()
@click.argument("number", type=int)
@_spoken
def use(number: int) -> Answer:
    """Put an import that is kept in use again; its number is in `sampan tariff list`."""
    with _writing() as engine, make_session(engine, writes=True) as session:
        return returning.use(session, number)


@tariff.command()
@click.argument("number", type=int)
@_spoken
def remove(number: int) -> Answer:
    """Delete an import with all its rows; was it in use, the one before answers again."""
    with _writing() as engine, make_session(engine, writes=True) as session:
        return returning.remove(session, number)


def _date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
