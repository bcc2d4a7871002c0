"""The print log: which prints still stand, and which a later print of the same made void."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.labelling.ranges import written
from app.domain.labelling.sheets import LabelKind
from app.persistence.tables.labels import LabelPrint

#: Kinds of which each label is of one thing, so that printing it again makes the old one void.
NUMBERED = (LabelKind.CARTON, LabelKind.PALLET, LabelKind.SSCC, LabelKind.ENTRY)


@dataclass(frozen=True, slots=True)
class LoggedPrint:
    """One print, and what of it was printed again since, by the number of the later print."""

    row: LabelPrint
    voided: tuple[str, ...] = ()
    by: int | None = None

    @property
    def void(self) -> bool:
        """Return whether nothing of the print stands any more."""
        return self.by is not None and len(self.voided) == len(self.row.keys)

    @property
    def partly_void(self) -> bool:
        """Return whether some of its labels were printed again, and others stand."""
        return self.by is not None and not self.void

    @property
    def labelled(self) -> str:
        """Return what was labelled: carton numbers, pallets, SSCCs or SKUs."""
        return names(self.row.keys)

    @property
    def voided_names(self) -> str:
        """Return what was printed again."""
        return names(self.voided)


def names(keys: Iterable[str]) -> str:
    """Return keys as people read them: cartons as ranges, all else listed."""
    bare = [key.partition(":") for key in keys]
    cartons = [int(name) for kind, _, name in bare if kind == "carton"]
    others = [name for kind, _, name in bare if kind != "carton"]
    return ", ".join([*([written(cartons)] if cartons else []), *others])


def logged(prints: Sequence[LabelPrint]) -> list[LoggedPrint]:
    """Return the log of `prints`, the newest first as they come."""
    later: dict[tuple[str, str], int] = {}
    found = []
    for row in prints:
        voided = tuple(key for key in row.keys if (row.kind, key) in later)
        found.append(
            LoggedPrint(row, voided, max(later[row.kind, key] for key in voided))
            if voided
            else LoggedPrint(row)
        )
        if row.kind in NUMBERED:
            for key in row.keys:
                later.setdefault((row.kind, key), row.number)
    return found
