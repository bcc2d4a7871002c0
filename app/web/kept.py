"""Keeps what was made of a workspace's rows for as long as nothing in it changes.

The count of changes is read with the reader, so it is never newer than the rows read after it.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Final, TypeVar, cast

from flask import Flask, current_app, g

_SHELF: Final = "sampan_kept"
#: Things kept at once in one process, the least lately asked for given up first.
MOST: Final = 200
T = TypeVar("T")


class Shelf:
    """The things kept, by what they were made of."""

    def __init__(self) -> None:
        self._things: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def take(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the thing of that key, made now if it is not kept."""
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
                return cast("T", self._things[key])
        thing = make()
        with self._lock:
            self._things[key] = thing
            while len(self._things) > MOST:
                self._things.popitem(last=False)
        return thing


def kept(make: Callable[[], T], *, of: tuple[Hashable, ...]) -> T:
    """Return what `make` returns, made once until the workspace changes.

    `of` holds all else it depends on: the kind of thing, the reader, the language, the day.
    """
    shelf: Shelf = current_app.extensions[_SHELF]
    return shelf.take((g.workspace.id, g.workspace.changes, *of), make)


def prepare(app: Flask) -> None:
    """Give the application its shelf."""
    app.extensions[_SHELF] = Shelf()
