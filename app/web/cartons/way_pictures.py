"""Pictures of proposed cartons: how the units of one lie in it, numbered by SKU."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from app.domain.naming import Name
from app.domain.packing.cartons import CartonGroup
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Triple
from app.printing.pictures.stack import row_letter
from app.printing.stowage.facts import LoadedItem, LoadedUnit, LoadingFacts
from app.printing.stowage.pictures import UnitPictures
from app.usecases.stowing.carton_ways import Way
from app.web.cartons.contents import write_contents
from app.web.i18n import _, current_language
from app.web.plans.context import today

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
                picture=drawing(letter, shown.inner, shown.placements, number=number + 1)
                if shown
                else None,
                legend=legend(shown.placements) if shown else "",
            )
        )
    return found


def legend(placements: Sequence[Placement]) -> str:
    """Return which number on the picture stands for which SKU, and how many units of it there are.

    The numbers follow the order in which SKUs are laid in.
    """
    counts = Counter(placement.item for placement in placements)
    return _(", ").join(
        f"{place} {sku} × {units}" for place, (sku, units) in enumerate(counts.items(), start=1)
    )


def drawing(
    letter: str, inner: Triple, placements: Sequence[Placement], *, number: int = 0
) -> Markup:
    """Return one carton with its units as SVG, which we wrote ourselves.

    `number` tells pictures of one page apart.
    """
    skus = list(dict.fromkeys(placement.item for placement in placements))
    sizes = {placement.item: placement.size for placement in placements}
    unit = LoadedUnit(
        number=number,
        equipment=Name(f"carton of row {letter}", f"第 {letter} 行的箱"),
        inner=inner,
        door=None,
        placements=tuple(placements),
    )
    facts = LoadingFacts(
        reference=letter,
        made_on=today(),
        items=tuple(
            LoadedItem(id=sku, number=place, sku=sku, size=sizes[sku], weight=0)
            for place, sku in enumerate(skus, start=1)
        ),
        units=(unit,),
    )
    return Markup(UnitPictures(facts, unit, languages=[current_language()]).whole())  # noqa: S704
