"""Customs bonds: continuous 年Bond or single 单次Bond, and whether one still covers an entry."""

from enum import StrEnum


class BondKind(StrEnum):
    """A bond for every entry of a term, or for one entry."""

    CONTINUOUS = "continuous"
    SINGLE = "single"
