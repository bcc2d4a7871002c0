"""What one revision of a shipment's facts says otherwise than the one before, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.domain.naming import Name
from app.domain.paperwork.field_names import field_name

Facts = Mapping[str, Any]
Path = tuple[str, ...]

_LONGEST: Final = 60
#: Lists whose entries have a name of their own, each with the cells that make it.
_NAMED: Final[Mapping[str, tuple[str, ...]]] = {
    "goods": ("sku",),
    "charges": ("name_en",),
    "tax_ids": ("kind",),
    "cartons": ("from", "to"),
}
#: Lists that stand in one cell, and what joins their entries.
_ONE_CELL: Final[Mapping[str, str]] = {
    "size_mm": "×",
    "ids": " ",
    "cargo_flags": " ",
    "contents": " ",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One cell before and after; `subject` is whose cell it is (an SKU, carton numbers)."""

    name: Name
    subject: str = ""
    before: str | None = None
    after: str | None = None

    @property
    def words(self) -> Name:
        """Return the change as one line."""
        old, new = self.before, self.after
        english, chinese = f"{self.name.en} {self.subject}", f"{self.name.zh} {self.subject}"
        return Name(
            en=f"{english.strip()}: {_short(old) or 'none'} → {_short(new) or 'none'}",
            zh=f"{chinese.strip()}：{_short(old) or '无'} → {_short(new) or '无'}",
        )


def changes(before: Facts, after: Facts) -> list[Change]:
    """Return what differs between two records as JSON: head, goods, then cartons.

    Units are compared by SKU over all cartons; cartons one by one where the rows are the same
    rows, else by their number, weight and what is new.
    """
    return [
        *_cells(_head(before), _head(after)),
        *_entries(before, after, kind="goods"),
        *_counted(before, after),
        *_cartons(before, after),
    ]


def _short(text: str | None) -> str:
    plain = " ".join((text or "").split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"


def _head(facts: Facts) -> Facts:
    return {key: value for key, value in facts.items() if key not in ("goods", "cartons")}


def _entry_key(kind: str, entry: Mapping[str, Any], place: int) -> str:
    own = [str(entry[key]) for key in _NAMED.get(kind, ()) if key in entry]
    return "–".join(dict.fromkeys(own)) or str(place)


def _flat(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every cell that holds something, by its path; entries of lists by their own name."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _flat(part, (*path, key))
    elif isinstance(value, list) and path[-1] in _ONE_CELL:
        if value:
            yield path, _ONE_CELL[path[-1]].join(map(_part, value))
    elif isinstance(value, list):
        for place, part in enumerate(value, start=1):
            yield from _flat(part, (*path, _entry_key(path[-1], part, place)))
    elif value not in (None, ""):
        yield path, str(value)


def _part(value: object) -> str:
    return f"{value['sku']}×{value['quantity']}" if isinstance(value, Mapping) else str(value)


def _cells(before: Facts, after: Facts, *, subject: str = "") -> Iterator[Change]:
    old, new = dict(_flat(before)), dict(_flat(after))
    for path in dict.fromkeys([*old, *new]):
        if old.get(path) != new.get(path):
            yield Change(
                name=field_name(path), subject=subject, before=old.get(path), after=new.get(path)
            )


def _keyed(facts: Facts, kind: str) -> dict[str, Facts]:
    entries = facts.get(kind) or []
    return {_entry_key(kind, entry, place): entry for place, entry in enumerate(entries, start=1)}


def _entries(before: Facts, after: Facts, *, kind: str) -> Iterator[Change]:
    """Yield what differs in entries of the same name, and each entry that is new or gone."""
    old, new = _keyed(before, kind), _keyed(after, kind)
    for key in dict.fromkeys([*old, *new]):
        if key in old and key in new:
            yield from _cells(old[key], new[key], subject=key)
        else:
            yield Change(
                name=field_name((kind,)),
                before=key if key in old else None,
                after=key if key in new else None,
            )


def _units(facts: Facts) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in facts.get("cartons") or []:
        count = row["to"] - row["from"] + 1
        for packed in row["contents"]:
            found[packed["sku"]] = found.get(packed["sku"], 0) + packed["quantity"] * count
    return found


def _cartons_in(facts: Facts) -> tuple[int, int]:
    rows = [(row["to"] - row["from"] + 1, row) for row in facts.get("cartons") or []]
    count = sum(number for number, _ in rows)
    return count, sum(number * row["gross_weight_g"] for number, row in rows)


def _counted(before: Facts, after: Facts) -> Iterator[Change]:
    """Yield units by SKU, the number of cartons and their gross weight, where they differ."""
    old, new = _units(before), _units(after)
    for sku in dict.fromkeys([*old, *new]):
        yield from _differing("units", old.get(sku, 0), new.get(sku, 0), subject=sku)
    for field, one, other in zip(
        ("count", "gross_weight_g"), _cartons_in(before), _cartons_in(after), strict=True
    ):
        yield from _differing(field, one, other)


def _differing(field: str, old: int, new: int, *, subject: str = "") -> Iterator[Change]:
    if old != new:
        name = field_name((field,))
        yield Change(name=name, subject=subject, before=f"{old:,}", after=f"{new:,}")


def _cartons(before: Facts, after: Facts) -> Iterator[Change]:
    old, new = _keyed(before, "cartons"), _keyed(after, "cartons")
    if old.keys() == new.keys():
        yield from _entries(before, after, kind="cartons")
    else:
        name = field_name(("cartons",))
        yield Change(name=name, before=", ".join(old), after=", ".join(new))
