"""What is in the carton, as large as it can be said: one product in full, several as a list."""

from dataclasses import replace
from typing import Final

from app.domain.labelling.cartons import CartonLabel, LabelContent
from app.printing.fonts.faces import Face
from app.printing.labels import captions
from app.printing.labels.captions import both
from app.printing.labels.column import Align, Column
from app.printing.labels.marks import MM, Style
from app.wording.figures import number

_GAP: Final = 2 * MM
_CAPTION: Final = Style(2_300)
_SKU: Final = tuple(Style(size, Face.BOLD) for size in (5_000, 4_400, 3_800, 3_200))
_COUNT: Final = tuple(Style(size, Face.BOLD) for size in (9_000, 7_000, 5_000))
_NAME: Final = (Style(3_600), Style(3_200), Style(2_800))
_LISTED: Final = tuple(Style(size, Face.BOLD) for size in (3_800, 3_400, 2_900))


def write_contents(sheet: Column, label: CartonLabel, *, height: int) -> None:
    """Write the contents below what `sheet` holds, no higher than `height`."""
    if label.mixed:
        _write_list(sheet, label, height=height)
    else:
        _write_product(sheet, label.contents[0], height=height)


def _write_product(sheet: Column, content: LabelContent, *, height: int) -> None:
    """Write SKU, Chinese name and English name, each name in two lines where there is room."""
    foot = sheet.y + height
    count_width = sheet.width // 4
    product = sheet.part(0, sheet.width - count_width - _GAP)
    product.write(f"SKU  ·  {both(captions.SINGLE)}", _CAPTION)
    product.write(content.goods.sku, *_SKU)
    for name in (content.goods.name_zh, content.goods.name_en):
        room = (foot - product.y) // _NAME[0].leading
        if room:
            product.write(name, *_NAME, lines=min(2, room))
    count = sheet.part(sheet.width - count_width, count_width, align=Align.RIGHT)
    count.write(both(captions.QUANTITY), _CAPTION)
    count.write(number(content.quantity), *_COUNT)
    sheet.take(product, count)


def _write_list(sheet: Column, label: CartonLabel, *, height: int) -> None:
    """List as many SKUs as fit, the largest quantities first, and say how many more there are."""
    foot = sheet.y + height
    count = f"{len(label.contents)} SKU  ·  {number(label.units)} 件 pcs"
    sheet.write(f"{both(captions.MIXED)}  ·  {count}", *_NAME)
    sheet.skip(_GAP // 2)
    contents = sorted(label.contents, key=lambda content: -content.quantity)
    room = foot - sheet.y
    fitting = (style for style in _LISTED if style.leading * len(contents) <= room)
    style = next(fitting, _LISTED[-1])
    lines = room // style.leading
    listed = contents if len(contents) <= lines else contents[: max(0, lines - 1)]
    for content in listed:
        _write_item(sheet, content, style)
    left = contents[len(listed) :]
    if left:
        units = number(sum(content.quantity for content in left))
        sheet.write(f"另有 {len(left)} 个 SKU，{units} 件  +{len(left)} SKUs, {units} pcs", style)


def _write_item(sheet: Column, content: LabelContent, style: Style) -> None:
    sku_width, count_width = sheet.width * 2 // 5, sheet.width // 8
    sku = sheet.part(0, sku_width)
    sku.write(content.goods.sku, style)
    name = sheet.part(sku_width + _GAP, sheet.width - sku_width - count_width - 2 * _GAP)
    name.write(content.goods.name_zh, replace(style, face=Face.REGULAR))
    count = sheet.part(sheet.width - count_width, count_width, align=Align.RIGHT)
    count.write(number(content.quantity), style)
    sheet.take(sku, name, count)
