"""Whether one loaded container keeps every rule, as docs/decisions/0008 reads them."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.stowage.checking.neighbours import Piece, close, obstructed, shared, shared_area
from app.domain.stowage.checking.resting import Contacts, balanced, contacts, layers, loads, share
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Container, Request

_SIDES = (Name(en="length", zh="长"), Name(en="width", zh="宽"), Name(en="height", zh="高"))


class LoadedContainer:
    """One container with its pieces in loading order, being looked at."""

    def __init__(
        self, request: Request, container: Container, placements: Sequence[Placement]
    ) -> None:
        """Look at `placements`, each of an item of `request`, in a `container`."""
        items = {item.id: item for item in request.items}
        self.request = request
        self.rules = request.rules
        self.container = container
        self.pieces = [
            Piece.of(place, items[placement.item], placement)
            for place, placement in enumerate(placements)
            if placement.item in items
        ]
        self.sound: list[Piece] = []
        self.meeting: list[tuple[Piece, Piece]] = []
        self.resting: Contacts = {}

    def faults(self) -> Iterator[Problem]:
        """Yield every fault; how pieces lie together is said of those with a right size."""
        yield from self._together()
        for piece in self.pieces:
            if self._lies_as_allowed(piece):
                self.sound.append(piece)
                yield from self._inside(piece)
            else:
                yield self._of(piece, "stowage-orientation")
        self.meeting = list(close(self.sound, distance=max(1, self.rules.between)))
        self.resting = contacts(
            [
                (below, piece)
                for below, piece in self.meeting
                if below.high[2] == piece.low[2] and shared_area(below, piece)
            ]
        )
        yield from self._apart()
        yield from self._below()
        yield from self._heights()
        yield from self._bearing()
        yield from self._order()

    def _together(self) -> Iterator[Problem]:
        """Say what is wrong with the container as a whole: weight, counts, classes."""
        load, limit = sum(piece.item.weight for piece in self.pieces), self.container.max_payload
        if limit is not None and load > limit:
            yield Problem("stowage-payload", "", {"load": Weight(load), "limit": Weight(limit)})
        units, skus = len(self.pieces), len({piece.item.id for piece in self.pieces})
        if self.rules.max_units is not None and units > self.rules.max_units:
            yield Problem("stowage-units", "", {"units": units, "limit": self.rules.max_units})
        if self.rules.max_skus is not None and skus > self.rules.max_skus:
            yield Problem("stowage-skus", "", {"skus": skus, "limit": self.rules.max_skus})
        classes = sorted({piece.item.keep_apart for piece in self.pieces} - {None}, key=str)
        if len(classes) > 1:
            yield Problem("stowage-classes-together", "", {"classes": classes})

    @staticmethod
    def _lies_as_allowed(piece: Piece) -> bool:
        size = tuple(high - low for low, high in zip(piece.low, piece.high, strict=True))
        return size in piece.item.orientations

    def _inside(self, piece: Piece) -> Iterator[Problem]:
        """Say where a piece is out of the room, or nearer to its ends than the rules let it."""
        kept = (self.rules.margin, self.rules.margin, 0)
        for axis, side in enumerate(_SIDES):
            room = self.container.inner[axis]
            low, high = piece.low[axis], piece.high[axis]
            out = max(-low, high - room)
            if out > 0:
                yield self._of(piece, "stowage-outside", side=side, excess=Length(out))
                continue
            near = max(kept[axis] - low, high + kept[axis] + self.rules.reserve[axis] - room)
            if near > 0:
                yield self._of(piece, "stowage-near-edge", side=side, excess=Length(near))

    def _apart(self) -> Iterator[Problem]:
        """Say which pieces take the same room, and which stand too near."""
        for piece, other in self.meeting:
            if shared(piece, other, 2) <= 0:
                continue
            if shared_area(piece, other):
                yield self._of(other, "stowage-overlap", other=piece.item.id)
            elif self.rules.between:
                distance = Length(self.rules.between)
                yield self._of(other, "stowage-gap", other=piece.item.id, distance=distance)

    def _below(self) -> Iterator[Problem]:
        """Say which pieces float, rest on too little, topple, or lie on what bears nothing."""
        for piece in self.sound:
            below = self.resting.get(piece.place, ())
            if not piece.low[2]:
                if self.rules.overhang:
                    yield from self._over_deck(piece)
            elif not below:
                yield self._of(piece, "stowage-floating")
            else:
                yield from self._support(piece, share(piece, below))
                if self.request.support and not balanced(piece, below):
                    yield self._of(piece, "stowage-topples")
                for contact in below:
                    if not contact.below.item.stackable:
                        yield self._of(piece, "stowage-not-on", other=contact.below.item.id)

    def _support(self, piece: Piece, rests: Fraction) -> Iterator[Problem]:
        if rests < self.request.support:
            percent = {"share": int(rests * 100), "limit": int(self.request.support * 100)}
            yield self._of(piece, "stowage-support", **percent)

    def _over_deck(self, piece: Piece) -> Iterator[Problem]:
        for axis in (0, 1):
            centre = piece.low[axis] + piece.high[axis]
            deck_end = self.container.inner[axis] - self.rules.overhang
            if not 2 * self.rules.overhang <= centre <= 2 * deck_end:
                yield self._of(piece, "stowage-off-deck", overhang=Length(self.rules.overhang))
                return

    def _heights(self) -> Iterator[Problem]:
        """Say which stacks come too near to the ceiling once every layer has grown."""
        room = self.container.inner[2] - self.rules.reserve[2]
        ceiling = room - self.rules.gap
        layer = layers(self.sound, self.resting) if self.rules.bulge else {}
        for piece in self.sound:
            top = piece.high[2] + layer.get(piece.place, 0) * self.rules.bulge
            if top > ceiling and piece.high[2] <= room:
                yield self._of(piece, "stowage-ceiling", excess=Length(top - ceiling))

    def _bearing(self) -> Iterator[Problem]:
        """Say which pieces bear more than they may."""
        if all(piece.item.max_top_load is None for piece in self.sound):
            return
        found = loads(self.sound, self.resting)
        for piece in self.sound:
            limit = piece.item.max_top_load
            if limit is not None and found[piece.place] > limit:
                load = Weight(-int(-found[piece.place] // 1))
                yield self._of(piece, "stowage-crushed", load=load, limit=Weight(limit))

    def _order(self) -> Iterator[Problem]:
        """Say what is loaded after what lies above it, and what blocks an earlier stop."""
        for piece, other in obstructed(self.sound, axis=2, rank=lambda each: each.place):
            yield self._of(piece, "stowage-order", other=other.item.id)
        if len({piece.item.stop for piece in self.sound}) > 1:
            for piece, other in obstructed(self.sound, axis=0, rank=lambda each: -each.item.stop):
                yield self._of(piece, "stowage-blocked", other=other.item.id, stop=other.item.stop)
            for piece in self.sound:
                for contact in self.resting.get(piece.place, ()):
                    if contact.below.item.stop < piece.item.stop:
                        earlier = contact.below.item.id
                        yield self._of(piece, "stowage-on-earlier-stop", other=earlier)

    @staticmethod
    def _of(piece: Piece, code: str, **params: object) -> Problem:
        return Problem(code, f"placements.{piece.place}", {"item": piece.item.id, **params})
