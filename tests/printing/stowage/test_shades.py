"""Contrast of the colours by WCAG 2.2: figures 4.5 to 1, lines and areas 3 to 1."""

from itertools import chain

import pytest

from app.printing.stowage.shades import BADGE, FADED, INK, shades

#: The dark page of the sheet, on which the light faces must stand out.
DARK_PAGE = "#10191c"
#: And the light one, on which the lines of ink must.
LIGHT_PAGE = "#faf8f3"
FILLS = sorted({*chain(*(shades(number) for number in range(20))), *FADED})


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("fill", FILLS)
def test_lines_of_ink_stand_out_on_every_face(fill: str) -> None:
    assert contrast(INK, fill) >= 4.5


@pytest.mark.parametrize("fill", FILLS)
def test_every_face_stands_out_on_a_dark_page(fill: str) -> None:
    assert contrast(fill, DARK_PAGE) >= 3


def test_ink_stands_out_on_a_light_page_and_on_a_badge() -> None:
    assert contrast(INK, LIGHT_PAGE) >= 4.5
    assert contrast(INK, BADGE) >= 4.5


def test_the_three_faces_of_a_piece_differ_in_lightness_too() -> None:
    for number in range(8):
        top, left, right = (luminance(fill) for fill in shades(number))
        assert top > left > right


def test_colours_come_again_after_the_last() -> None:
    assert shades(0) == shades(8) != shades(1)
