"""The columns in which products are edited as a grid, pasted and exported."""

from collections.abc import Iterable
from typing import Any, Final

from app.domain.naming import Name
from app.domain.reading.headings import Kind
from app.usecases.importing.fields import Field
from app.usecases.importing.product_fields import exported_fields, grid_fields
from app.web.columns import Column
from app.web.i18n import lazy
from app.web.rendering import named
from app.wording.captions import Named

#: Characters that a cell shows, where a column is not of the usual width.
_WIDTHS: Final = {
    "sku": 12, "name_zh": 16, "name_en": 22, "length": 6, "width": 6, "height": 6, "weight": 6,
    "material_zh": 10, "material_en": 12, "use_zh": 10, "use_en": 12, "specs.1.units": 5,
    "specs.1.length": 6, "specs.1.width": 6, "specs.1.height": 6, "specs.1.gross_weight": 6,
}  # fmt: skip
_USUAL: Final = 8
_CODE: Final = 11


def product_columns(sites: Iterable[str]) -> list[Column]:
    """Return the columns; HS codes are those of China and of the countries the stores sell in."""
    return [_column(field) for field in grid_fields(sites)]


def exported_columns(sites: Iterable[str]) -> list[Column]:
    """Return the columns of an export: the grid's, and what papers ask besides."""
    return [_column(field) for field in exported_fields(sites)]


def _column(field: Field) -> Column:
    usual = _CODE if field.kind is Kind.CODE else _USUAL
    return Column(
        key=field.key,
        label=_label(field.label),
        kind=field.kind,
        width=_WIDTHS.get(field.key, usual),
        aliases=field.aliases,
        choices=tuple((value, _label(label)) for value, label in field.choices),
        synonyms=field.synonyms,
    )


def _label(label: Named) -> Any:
    """Return what says the label in the language of the page."""
    if isinstance(label, Name):
        return label
    return lazy(label.message, **{key: named(value) for key, value in label.figures.items()})
