"""Pictures of the rows: one carton with its units, and all rows as stacks."""

from dataclasses import dataclass

from markupsafe import Markup

from app.domain.packing.arrangement import arrangement
from app.domain.packing.cartons import CartonGroup, UnitMeasures
from app.persistence.plans import Shipment
from app.printing.pictures.carton import carton_picture
from app.printing.pictures.stack import StackRow, row_letter, stack_picture
from app.printing.pictures.svg import Caption
from app.usecases import plan_numbers
from app.usecases.stowing.carton_room import laid_out
from app.web.cartons.view import Review
from app.web.cartons.way_pictures import drawing, legend
from app.web.i18n import _, ngettext
from app.wording.figures import length, weight


@dataclass(frozen=True, slots=True)
class Pictures:
    """The row looked at, where one can go from it, and the overview; all of it may be missing."""

    letter: str
    carton: Markup
    caption: str
    before: int | None
    after: int | None
    stacks: Markup | None


def pictures(shipment: Shipment, review: Review, *, look: int) -> Pictures | None:
    """Return the pictures, the row numbered `look` in front; None until a row has its size."""
    sized = [index for index, group in enumerate(review.groups) if group.size is not None]
    if not sized:
        return None
    shown = look if look in sized else sized[0]
    place = sized.index(shown)
    caption, svg = _carton(shipment, review.groups[shown], letter=row_letter(shown))
    return Pictures(
        letter=row_letter(shown),
        carton=svg,
        caption=caption,
        before=sized[place - 1] if place else None,
        after=sized[place + 1] if place + 1 < len(sized) else None,
        stacks=_stacks(review),
    )


def _carton(shipment: Shipment, group: CartonGroup, *, letter: str) -> tuple[str, Markup]:
    size = group.size
    if size is None:
        raise ValueError("a carton is drawn by its size")
    products = plan_numbers.products_of(shipment)
    grid = None
    if len(group.contents) == 1:
        unit = products.get(group.contents[0].sku, UnitMeasures())
        grid = arrangement(size, unit, group.units_per_carton)
    sides = (size.length, size.width, size.height)
    parts = [" × ".join(length(side) for side in sides)]
    if group.gross_weight is not None:
        parts.append(weight(group.gross_weight))
    if grid is not None:
        parts.append(
            _(
                "%(units)s units fit in rows of %(length)s × %(width)s × %(height)s",
                units=group.units_per_carton,
                length=grid.along_length,
                width=grid.along_width,
                height=grid.along_height,
            )
        )
    laid = () if grid else laid_out(group, products)
    if laid:
        parts += [ngettext("%(num)s unit fits", "%(num)s units fit", len(laid)), legend(laid)]
        inner = (size.length.millimetres, size.width.millimetres, size.height.millimetres)
        return _(", ").join(parts), drawing(letter, inner, laid, where="row")
    said = _(", ").join(parts)
    title = _("A carton of row %(letter)s", letter=letter)
    drawn = carton_picture(
        size,
        caption=Caption(prefix="carton", title=title, description=said),
        grid=grid,
        units=group.units_per_carton,
    )
    return said, Markup(drawn)  # noqa: S704


def _stacks(review: Review) -> Markup | None:
    rows = [
        StackRow(row_letter(index), group.count, group.size)
        for index, group in enumerate(review.groups)
        if group.size is not None and group.count
    ]
    if not rows:
        return None
    listed = [
        f"{row.letter}{_(': ')}" + ngettext("%(num)s carton", "%(num)s cartons", row.count)
        for row in rows
    ]
    caption = Caption(
        prefix="stacks", title=_("All rows as stacks"), description=_(", ").join(listed)
    )
    return Markup(stack_picture(rows, caption=caption))  # noqa: S704
