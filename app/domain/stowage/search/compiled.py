"""The search compiled from C: loaded when the installation built it, absent where it could not."""

import ctypes
from collections.abc import Sequence
from ctypes import POINTER, Structure, byref, c_double, c_int32, c_int64, c_void_p
from functools import cache
from typing import ClassVar

from app.domain.stowage.request import Triple
from app.domain.stowage.search.building import LIBRARY
from app.domain.stowage.search.cargo import Beam, Cargo, Found, Laid, Order, Rule, Stop

_THREE = c_int32 * 3
_TWO = c_int32 * 2
_DECK = _TWO * 2
_NO_LIMIT = 2**62


class _Turn(Structure):
    _fields_: ClassVar[Sequence[tuple[str, type]]] = [
        ("kind", c_int32),
        ("size", _THREE),
        ("bare", _THREE),
    ]


class _Kind(Structure):
    _fields_: ClassVar[Sequence[tuple[str, type]]] = [
        ("quantity", c_int32),
        ("tops", c_int32),
        ("stop", c_int32),
        ("weight", c_int64),
        ("worth", c_int64),
        ("bears", c_int64),
    ]


class _Cargo(Structure):
    _fields_: ClassVar[Sequence[tuple[str, type]]] = [
        ("inner", _THREE),
        ("standing", c_int32),
        ("careful", c_int32),
        ("deck", _DECK),
        ("margin", _TWO),
        ("layer", c_int32),
        ("bulge", c_int32),
        ("jut", _TWO),
        ("support", c_int64),
        ("n_kinds", c_int32),
        ("n_turns", c_int32),
        ("kinds", POINTER(_Kind)),
        ("turns", POINTER(_Turn)),
        ("most_blocks", c_int32),
        ("most_sources", c_int32),
    ]


class _Rule(Structure):
    _fields_: ClassVar[Sequence[tuple[str, type]]] = [
        ("gamma", c_double),
        ("margin", c_double),
        ("touch", c_int32),
        ("use", c_int32),
        ("order", c_int32),
        ("width", c_int32),
        ("breadth", c_int32),
        ("most_looks", c_int64),
        ("until", c_int64),
    ]


class _Order(Structure):
    _fields_: ClassVar[Sequence[tuple[str, type]]] = [
        ("quantity", POINTER(c_int32)),
        ("payload", c_int64),
        ("most_units", c_int32),
        ("most_kinds", c_int32),
    ]


class _Laid(Structure):
    _fields_: ClassVar[Sequence[tuple[str, type]]] = [
        ("kind", c_int32),
        ("at", _THREE),
        ("size", _THREE),
    ]


@cache
def library() -> ctypes.CDLL | None:
    """Return the compiled kernel, or None where there is none that this machine can load."""
    try:
        kernel = ctypes.CDLL(str(LIBRARY))
    except OSError:
        return None
    kernel.stow_open.restype = c_void_p
    kernel.stow_open.argtypes = [POINTER(_Cargo)]
    kernel.stow_close.restype = None
    kernel.stow_close.argtypes = [c_void_p]
    kernel.stow_blocks.argtypes = [c_void_p]
    kernel.stow_search.argtypes = [
        c_void_p,
        POINTER(_Order),
        POINTER(_Rule),
        POINTER(c_int32),
        POINTER(_Laid),
        POINTER(c_int64),
        POINTER(c_int64),
    ]
    return kernel


class CompiledHold:
    """Cargo made ready in the kernel; a hold may be searched from several threads at once."""

    def __init__(self, kernel: ctypes.CDLL, cargo: Cargo) -> None:
        self._kernel = kernel
        self._kinds = (_Kind * len(cargo.kinds))(
            *(
                _Kind(kind.quantity, kind.tops, kind.stop, kind.weight, kind.worth, kind.bears)
                for kind in cargo.kinds
            )
        )
        self._turns = (_Turn * len(cargo.turns))(
            *(_Turn(turn.kind, _THREE(*turn.size), _THREE(*turn.bare)) for turn in cargo.turns)
        )
        self._cargo = _cargo(cargo, self._kinds, self._turns)
        self._hold = c_void_p(kernel.stow_open(byref(self._cargo)))

    def __del__(self) -> None:
        self._kernel.stow_close(self._hold)

    @property
    def blocks(self) -> int:
        """Return how many blocks were built."""
        return int(self._kernel.stow_blocks(self._hold))

    def search(self, order: Order, rule: Rule, beam: Beam, stop: Stop) -> Found:
        """Run one beam in the kernel, without holding Python's lock."""
        quantities = (c_int32 * len(order.quantities))(*order.quantities)
        ordered = _Order(
            quantities, min(order.payload, _NO_LIMIT), order.most_units, order.most_kinds
        )
        out = (_Laid * sum(order.quantities))()
        worth, looks = c_int64(), c_int64()
        laid = self._kernel.stow_search(
            self._hold,
            byref(ordered),
            byref(_Rule(*rule, *beam)),
            byref(stop.flag),
            out,
            byref(worth),
            byref(looks),
        )
        items = tuple(Laid(one.kind, _triple(one.at), _triple(one.size)) for one in out[:laid])
        return Found(items, worth.value, looks.value)


def _triple(three: "ctypes.Array[c_int32]") -> Triple:
    return (three[0], three[1], three[2])


def _cargo(cargo: Cargo, kinds: "ctypes.Array[_Kind]", turns: "ctypes.Array[_Turn]") -> _Cargo:
    (deck_x0, deck_x1), (deck_y0, deck_y1) = cargo.deck
    return _Cargo(
        inner=_THREE(*cargo.inner),
        standing=cargo.standing,
        careful=cargo.careful,
        deck=_DECK(_TWO(deck_x0, deck_x1), _TWO(deck_y0, deck_y1)),
        margin=_TWO(*cargo.margin),
        layer=cargo.layer,
        bulge=cargo.bulge,
        jut=_TWO(*cargo.jut),
        support=cargo.support,
        n_kinds=len(cargo.kinds),
        n_turns=len(cargo.turns),
        kinds=kinds,
        turns=turns,
        most_blocks=cargo.effort.blocks,
        most_sources=cargo.effort.sources,
    )
