"""The search in plain Python, held ready for a room: kernel/kernel.c."""

from app.domain.stowage.search.cargo import Beam, Cargo, Found, Order, Rule, Stop
from app.domain.stowage.search.plain.beam import Search
from app.domain.stowage.search.plain.bearing import bare, let_down
from app.domain.stowage.search.plain.judging import Judge
from app.domain.stowage.search.plain.opened import opened
from app.domain.stowage.search.plain.shapes import unfold
from app.domain.stowage.search.plain.spaces import Spaces


class PlainHold:
    """Cargo made ready in Python; a hold may be searched from several threads at once."""

    def __init__(self, cargo: Cargo) -> None:
        self._cargo = cargo
        self._opened = opened(cargo)

    @property
    def blocks(self) -> int:
        """Return how many blocks were built."""
        return len(self._opened.blocks)

    def search(self, order: Order, rule: Rule, beam: Beam, stop: Stop) -> Found:
        """Run one beam; it ends early once `stop` is set."""
        search = Search(
            cargo=self._cargo,
            order=order,
            spaces=Spaces(self._cargo, rule),
            judge=Judge(self._opened, rule, order),
            beam=beam,
            stop=stop,
        )
        search.run()
        pieces = (piece for block, at in search.puts for piece in unfold(block, at))
        laid = [bare(self._cargo, piece) for piece in pieces]
        found = laid if self._cargo.standing else let_down(laid)
        return Found(tuple(found), search.worth, search.looks)
