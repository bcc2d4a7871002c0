"""The shipment table as a file: the columns, order and filters of the page, and all its rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.domain.shipment.states import State
from app.jobs import Order, Result, Work, enqueue, handles
from app.persistence.files import TO_FETCH, FileFolder, derived, store
from app.persistence.shipment_table import lines
from app.persistence.shipment_table.lines import Line
from app.persistence.shipment_table.search import Group, Risk, Search
from app.printing.spreadsheets import CSV, XLSX, Cell, Sheet, write_csv, write_xlsx
from app.usecases.shipment_columns import Column, columns_named, dates_at
from app.wording.translations import msg, translations

_KIND: Final = "export-shipments"
#: Rows that are written while the reader waits: as many as take a second with all columns, which
#: benchmarks.shipment_table measures.
AT_ONCE: Final[Mapping[str, int]] = {"xlsx": 800, "csv": 4000}
_TITLE: Final = msg("Shipments")
_PLANNED: Final = msg("%(milestone)s, planned")
_ACTUAL: Final = msg("%(milestone)s, actual")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOrder:
    """What to write: the rows found by `search`, the columns of `keys`, in which file and words."""

    search: Search
    keys: tuple[str, ...]
    ending: str
    language: Language
    today: date


def export(session: Session, order: ExportOrder) -> bytes:
    """Return the file."""
    found = lines.every(session, order.search, today=order.today)
    sheet = as_sheet(found, columns_named(order.keys), language=order.language)
    return write_xlsx(sheet) if order.ending == "xlsx" else write_csv(sheet)


def as_sheet(found: Sequence[Line], columns: Sequence[Column], *, language: Language) -> Sheet:
    """Return the lines as a table; a milestone takes two columns, planned and actual."""
    say = translations(language).gettext
    headings = [heading for column in columns for heading in _headings(column, language)]
    rows = [
        [cell for column in columns for cell in _cells(line, column, language)] for line in found
    ]
    return Sheet(say(_TITLE), headings, rows)


def order_export(session: Session, order: ExportOrder, *, person_id: int, files: str) -> int:
    """Have the file written in the background and return the job.

    `files` is the address below which the workspace's files are handed out by number.
    """
    payload = {
        "search": asdict(order.search),
        "keys": list(order.keys),
        "ending": order.ending,
        "language": order.language.value,
        "today": order.today.isoformat(),
        "files": files,
    }
    job_id = enqueue(session, Order(kind=_KIND, payload=payload, person_id=person_id))
    session.commit()
    return job_id


@handles(_KIND, title=msg("Writing the shipment table to a file"))
def write_export(work: Work) -> Mapping[str, Any]:
    """Write the file, keep it, and lead to it."""
    payload = work.payload
    order = ExportOrder(
        search=_search(payload["search"]),
        keys=tuple(payload["keys"]),
        ending=payload["ending"],
        language=Language(payload["language"]),
        today=date.fromisoformat(payload["today"]),
    )
    with work.session(writes=False) as session:
        content = export(session, order)
    media_type = XLSX if order.ending == "xlsx" else CSV
    name = f"shipments-{order.today:%Y-%m-%d}.{order.ending}"
    with work.session() as session:
        file = store(
            session,
            FileFolder.of(work.config),
            content=content,
            name=name,
            media_type=media_type,
        )
        derived(file, lasting=TO_FETCH)
        session.commit()
        return Result(page=f"{payload['files']}/{file.id}", until=file.kept_until).dump()


def _search(told: Mapping[str, Any]) -> Search:
    """Return a search as a job's payload holds it."""
    states: str = told["states"]
    group = states in {member.value for member in Group}
    typed = {"states": Group(states) if group else State(states), "risk": Risk(told["risk"])}
    return Search(**{**told, **typed})


def _headings(column: Column, language: Language) -> Iterator[str]:
    say = translations(language).gettext
    name = say(column.heading)
    if column.milestone is not None:
        yield say(_PLANNED) % {"milestone": name}
        yield say(_ACTUAL) % {"milestone": name}
    else:
        yield f"{name} ({column.unit})" if column.unit else name


def _cells(line: Line, column: Column, language: Language) -> Iterator[Cell]:
    if column.milestone is not None:
        dates = dates_at(line, column.milestone)
        yield dates.estimated or dates.planned
        yield dates.actual
    else:
        yield column.read(line, language)
