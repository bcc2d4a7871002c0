"""Uses that spare goods from duties on everything, and the chapters where they are asked for."""

from typing import Final

from app.domain.customs.duties.conditions import NotFor
from app.domain.naming import Name

_INFORMATION: Final = Name(
    en="Books and other informational materials are spared. Say whether the goods are: information,"
    " or other.",
    zh="书籍等信息资料不征收。填写货物是否属于：信息资料，或其他。",
)
_AIRCRAFT: Final = Name(
    en="Civil aircraft and their parts are spared. Say whether the goods are: aircraft, or other.",
    zh="民用航空器及零件不征收。填写货物是否属于：航空器，或其他。",
)
_PHARMACEUTICAL: Final = Name(
    en="Goods for pharmaceutical use are spared. Say whether the goods are: pharmaceutical, or"
    " other.",
    zh="用于制药的货物不征收。填写货物是否属于：制药，或其他。",
)


def informational(heading: str) -> NotFor:
    """Return the condition for books and the like, asked in the chapter of printed matter."""
    return NotFor(frozenset({"information"}), heading, frozenset({"49"}), _INFORMATION)


def aircraft(heading: str) -> NotFor:
    """Return the condition for civil aircraft, asked in their own chapter."""
    return NotFor(frozenset({"aircraft"}), heading, frozenset({"88"}), _AIRCRAFT)


def donated(heading: str) -> NotFor:
    """Return the condition for donations to relieve suffering."""
    return NotFor(frozenset({"donation"}), heading)


def medical(heading: str) -> NotFor:
    """Return the condition for pharmaceutical applications."""
    uses = frozenset({"pharmaceutical", "patented", "generic"})
    return NotFor(uses, heading, question=_PHARMACEUTICAL)
