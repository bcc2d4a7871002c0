"""PLACEHOLDER until P3 lands."""

from app.domain.stowage.search.cargo import Beam, Cargo, Found, Order, Rule, Stop


class PlainHold:
    def __init__(self, cargo: Cargo) -> None: ...
    @property
    def blocks(self) -> int:
        return 0

    def search(self, order: Order, rule: Rule, beam: Beam, stop: Stop) -> Found:
        return Found((), 0, 0)
