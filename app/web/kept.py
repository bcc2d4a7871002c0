"""Keeps what was made of a workspace's rows for as long as nothing in it changes.

The count of changes is read with the reader, so it is never newer than the rows read after it.
Of what is made shipment by shipment, only the shipments touched since are made again.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Mapping
from threading import Lock
from typing import Any, Final, NamedTuple, TypeVar

from flask import Flask, current_app, g

from app.persistence import changes
from app.web.database import database

_SHELF: Final = "sampan_kept"
_READ: Final = "touched_since"
#: Things kept at once in one process, the least lately asked for given up first.
MOST: Final = 200
#: Shipments of which one kind of thing is kept, where not every shipment's is asked for.
MOST_SHIPMENTS: Final = 1000
T = TypeVar("T")
Key = tuple[Hashable, ...]


class Thing(NamedTuple):
    """Something kept, and the count of changes it was made at."""

    changes: int
    made: Any


class Shelf:
    """The things kept, by what they were made of."""

    def __init__(self) -> None:
        self._things: OrderedDict[Key, Thing] = OrderedDict()
        self._lock = Lock()

    def find(self, key: Key) -> Thing | None:
        """Return the thing of that key, if it is kept."""
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
            return self._things.get(key)

    def put(self, key: Key, thing: Thing) -> None:
        """Keep a thing."""
        with self._lock:
            self._things[key] = thing
            self._things.move_to_end(key)
            while len(self._things) > MOST:
                self._things.popitem(last=False)


class _Place:
    """One place on the shelf, as the present request finds it."""

    def __init__(self, of: Key) -> None:
        self._shelf: Shelf = current_app.extensions[_SHELF]
        self._key: Key = (g.workspace.id, *of)
        self.thing = self._shelf.find(self._key)

    @property
    def touched(self) -> Collection[int] | None:
        """Return the shipments touched since the thing was made; None when it is of no use."""
        return _touched_since(self.thing.changes) if self.thing else None

    def put(self, made: T) -> T:
        """Keep what was made, unless somebody who has seen more than this request did."""
        if self.thing is None or self.thing.changes <= g.workspace.changes:
            self._shelf.put(self._key, Thing(g.workspace.changes, made))
        return made


def kept(make: Callable[[], T], *, of: Key, by_shipment: bool = True) -> T:
    """Return what `make` returns, made once until the workspace changes.

    `of` holds all else it depends on: the kind of thing, the reader, the language, the day. What
    does not depend on what belongs to one shipment alone, says so with `by_shipment=False`.
    """
    place = _Place(of)
    if place.thing and place.touched is not None and not (by_shipment and place.touched):
        made: T = place.thing.made
        return place.put(made)
    return place.put(make())


def unchanged(of: Key) -> Any | None:
    """Return what was kept under `of`, if nothing at all in the workspace changed since."""
    thing = _Place(of).thing
    return thing.made if thing and thing.changes == g.workspace.changes else None


def keep(made: T, *, of: Key) -> T:
    """Keep `made` for `unchanged` to find."""
    return _Place(of).put(made)


def kept_of_all(
    ask: Callable[[Collection[int] | None], Mapping[int, T]], *, of: Key
) -> Mapping[int, T]:
    """Return what `ask` answers of every shipment; asked with ids, it answers of these alone."""
    place = _Place(of)
    if place.thing is None or place.touched is None:
        return place.put(ask(None))
    untouched = _without(place.thing.made, place.touched)
    return place.put({**untouched, **ask(place.touched)} if place.touched else untouched)


def kept_of_some(
    ask: Callable[[Collection[int]], Mapping[int, T]], ids: Collection[int], *, of: Key
) -> Mapping[int, T]:
    """Return what `ask` answers of the shipments of those ids, and maybe of more."""
    place = _Place(of)
    known: Mapping[int, T] = {}
    if place.thing and place.touched is not None and len(place.thing.made) <= MOST_SHIPMENTS:
        known = _without(place.thing.made, place.touched)
    asked = [each for each in ids if each not in known]
    return place.put({**known, **ask(asked)} if asked else known)


def _without(made: Mapping[int, T], touched: Collection[int]) -> Mapping[int, T]:
    if not touched:
        return made
    left = dict(made)
    for each in touched:
        left.pop(each, None)
    return left


def _touched_since(since: int) -> Collection[int] | None:
    until = g.workspace.changes
    if since == until:
        return frozenset()
    if since > until:
        return None
    read: dict[int, Collection[int] | None] = g.setdefault(_READ, {})
    if since not in read:
        read[since] = changes.touched_since(database(), since=since, until=until)
    return read[since]


def prepare(app: Flask) -> None:
    """Give the application its shelf."""
    app.extensions[_SHELF] = Shelf()
