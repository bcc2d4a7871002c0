"""What importing a schedule changed, or would change: counts, the changes, the rows refused."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.domain.customs.duties.liabilities import dotted
from app.domain.customs.schedule.changes import Change, Changes
from app.domain.customs.schedule.from_rows import Edition
from app.domain.naming import Language
from app.usecases.problem_report import problem_report
from app.usecases.tariff_imports.keeping import KEPT
from app.usecases.tariff_imports.reading import ReadFile
from app.usecases.tariff_imports.telling import sentence
from app.usecases.tariff_imports.unread import UnreadRate
from app.wording.problems import say
from app.wording.translations import msg

#: Changes of one kind, and refused rows, that plain text lists one by one.
_LISTED: Final = 10
#: Characters of a cell that plain text shows.
_WIDEST: Final = 60

_HEAD: Final = msg(
    "%(country)s · %(name)s · in force on %(vintage)s · read from %(file)s as %(form)s"
)
_COUNTS: Final = msg(
    "%(rows)s rows read, %(lines)s lines with a rate; %(unread)s rates are only words; %(refused)s "
    "rows refused"
)
_APART: Final = msg("%(count)s rows of provisions on top of lines are left to the bundled data")
_FIRST: Final = msg("Nothing was in use for %(country)s before")
_COMPARED: Final = msg("Compared with %(name)s, in force on %(vintage)s:")
_OLDER: Final = msg("It is older than the schedule that was in use: check that this is meant.")
_SAME: Final = msg("No line differs.")
_MORE: Final = msg("… and %(count)s more; --json names all")
_KINDS: Final[Mapping[str, str]] = {
    "added": msg("Lines added: %(count)s"),
    "removed": msg("Lines gone: %(count)s"),
    "rates": msg("Normal rates changed: %(count)s"),
    "other_rates": msg("Other columns changed: %(count)s"),
    "measures": msg("Measures changed: %(count)s"),
    "units": msg("Units changed: %(count)s"),
    "words": msg("Words changed: %(count)s"),
    "respelled": msg("Rates spelled differently that owe the same: %(count)s"),
}
_ALREADY: Final = msg("This file is import no. %(number)s already: nothing was changed.")
_ALREADY_IDLE: Final = msg(
    "This file is import no. %(number)s already, which is not in use. To take it up again: sampan "
    "tariff use %(number)s"
)
_DRY: Final = msg("Dry run: nothing was changed.")
_KEPT: Final = msg("Kept as no. %(number)s, and in use from now on.")
_KEPT_PARTLY: Final = msg("Kept as no. %(number)s, and in use for its own codes from now on.")
_FORGOTTEN: Final = msg(
    "%(count)s older imports that were not in use are deleted: the newest %(kept)s are kept."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What was read, and what differs from the schedule that was in use, if any.

    `number` is the import's once it is kept. `already` is that of the same file kept before, which
    may be `idle`: then nothing is compared.
    """

    read: ReadFile
    line_count: int = 0
    unread: tuple[UnreadRate, ...] = ()
    changes: Changes | None = None
    compared: Edition | None = None
    already: int | None = None
    idle: bool = False
    number: int | None = None
    forgotten: int = 0
    dry_run: bool = False

    @property
    def counts(self) -> dict[str, Any]:
        """Return how many changes of each kind there are."""
        return {kind: len(_of_kind(self.changes, kind)) for kind in _KINDS} if self.changes else {}

    def lines(self, language: Language) -> Iterator[str]:
        """Yield the report as text."""
        if self.already:
            known = _ALREADY_IDLE if self.idle else _ALREADY
            yield sentence(known, language, number=str(self.already))
            return
        yield from self._head(language)
        yield from self._compared(language)
        yield from _listed([say(each, language) for each in self.read.file.refused], language)
        yield from self._outcome(language)

    def document(self) -> Mapping[str, object]:
        """Return the whole report, ready for JSON."""
        read, compared = self.read, self.compared
        return {
            "number": self.number,
            "already": self.already,
            "idle": self.idle,
            "dry_run": self.dry_run,
            "country": read.country,
            "name": read.name,
            "vintage": read.vintage.isoformat(),
            "form": read.form,
            "file": read.file_name,
            "partial": bool(read.partial),
            "rows": len(read.file.rows),
            "lines": self.line_count,
            "unread_rates": [
                {"code": each.code, "programme": each.programme, "text": each.text}
                for each in self.unread
            ],
            "compared_with": compared
            and {"name": compared.name, "vintage": compared.vintage.isoformat()},
            "counts": self.counts,
            "changes": {kind: _documents(_of_kind(self.changes, kind)) for kind in _KINDS}
            if self.changes
            else {},
            "refused": problem_report(read.file.refused)["problems"],
            "forgotten": self.forgotten,
        }

    def _head(self, language: Language) -> Iterator[str]:
        read = self.read
        yield sentence(
            _HEAD,
            language,
            country=read.country,
            name=read.name,
            vintage=read.vintage,
            file=read.file_name,
            form=read.form,
        )
        yield sentence(
            _COUNTS,
            language,
            rows=len(read.file.rows),
            lines=self.line_count,
            unread=len(self.unread),
            refused=len(read.file.refused),
        )
        if read.file.apart:
            yield sentence(_APART, language, count=len(read.file.apart))

    def _compared(self, language: Language) -> Iterator[str]:
        before = self.compared
        if before is None:
            yield sentence(_FIRST, language, country=self.read.country)
            return
        yield sentence(_COMPARED, language, name=before.name, vintage=before.vintage)
        if self.read.vintage < before.vintage:
            yield sentence(_OLDER, language)
        for kind, message in _KINDS.items():
            found = _of_kind(self.changes, kind)
            if found:
                yield sentence(message, language, count=len(found))
                yield from _listed([_told(each) for each in found], language)
        if not any(self.counts.values()):
            yield sentence(_SAME, language)

    def _outcome(self, language: Language) -> Iterator[str]:
        if self.dry_run:
            yield sentence(_DRY, language)
        else:
            kept = _KEPT_PARTLY if self.read.partial else _KEPT
            yield sentence(kept, language, number=str(self.number))
        if self.forgotten:
            yield sentence(_FORGOTTEN, language, count=self.forgotten, kept=KEPT)


def _of_kind(changes: Changes | None, kind: str) -> Sequence[str | Change]:
    found: Sequence[str | Change] = getattr(changes, kind) if changes else ()
    return found


def _told(change: str | Change) -> str:
    if isinstance(change, str):
        return dotted(change)
    return f"{dotted(change.code)}: {_short(change.before)} → {_short(change.after)}"


def _short(text: str) -> str:
    shown = text if len(text) <= _WIDEST else f"{text[:_WIDEST].rstrip()}…"
    return shown or "–"


def _listed(texts: Sequence[str], language: Language) -> Iterator[str]:
    yield from (f"  {text}" for text in texts[:_LISTED])
    if len(texts) > _LISTED:
        yield "  " + sentence(_MORE, language, count=len(texts) - _LISTED)


def _documents(changes: Sequence[str | Change]) -> list[object]:
    return [
        change
        if isinstance(change, str)
        else {"code": change.code, "before": change.before, "after": change.after}
        for change in changes
    ]
