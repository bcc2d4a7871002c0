"""Pictures of proposed cartons: how the units of one lie in it, numbered by SKU."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from app.domain.packing.cartons import CartonGroup
from app.domain.stowage.drawing.steps import steps
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Triple
from app.printing.pictures.stack import row_letter
from app.printing.pictures.svg import Caption
from app.printing.stowage.isometric import isometric
from app.printing.stowage.look import Look
from app.usecases.stowing.carton_ways import Way
from app.web.cartons.contents import write_contents
from app.web.i18n import _

#: Pictures that one way to pack is shown with; the rows themselves are all listed.
MOST_PICTURES: Final = 6


@dataclass(frozen=True, slots=True)
class WayRow:
    """One row of a way to pack: its cartons, what is in each, and a picture where one is known."""

    letter: str
    group: CartonGroup
    contents: str
    stock: bool
    picture: Markup | None
    legend: str


def way_rows(way: Way) -> list[WayRow]:
    """Return the rows of a way to pack, the first few of known places with their picture."""
    known = {id(each.group): each for each in way.packed}
    drawn = {id(each.group) for each in way.packed[:MOST_PICTURES]}
    found = []
    for number, group in enumerate(way.groups):
        letter, each = row_letter(number), known.get(id(group))
        shown = each if id(group) in drawn else None
        found.append(
            WayRow(
                letter=letter,
                group=group,
                contents=write_contents(group.contents),
                stock=each is not None and each.stock,
                picture=drawing(letter, shown.inner, shown.placements, where="way")
                if shown
                else None,
                legend=legend(shown.placements) if shown else "",
            )
        )
    return found


def legend(placements: Sequence[Placement]) -> str:
    """Return which number on the picture stands for which SKU, and how many units there are."""
    counts = _units(placements)
    return _(", ").join(
        f"{place} {sku} × {units}" for place, (sku, units) in enumerate(counts.items(), start=1)
    )


def drawing(letter: str, inner: Triple, placements: Sequence[Placement], *, where: str) -> Markup:
    """Return one carton with its units as SVG, which we wrote ourselves.

    `where` tells pictures of a page apart.
    """
    numbers = {sku: place for place, sku in enumerate(_units(placements))}
    caption = Caption(
        prefix=f"{where}-{letter.lower()}",
        title=_("A carton of row %(letter)s", letter=letter),
        description=legend(placements),
    )
    look = Look(
        colours=numbers,
        labels={sku: str(place + 1) for sku, place in numbers.items()},
        far="",
        near="",
        opening=False,
        caption=caption,
    )
    return Markup(isometric(inner, steps(placements), look=look))  # noqa: S704


def _units(placements: Sequence[Placement]) -> Counter[str]:
    """Return how many units of each SKU lie there, in the order in which SKUs are laid in."""
    return Counter(placement.item for placement in placements)
