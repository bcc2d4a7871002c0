"""Drawings on papers: a carton as it stands ready, with its labels."""

from markupsafe import Markup

from app.domain.quantities.length import Box
from app.printing.pictures.carton import carton_picture
from app.printing.pictures.svg import Caption


def labelled_carton(size: Box, *, number: int, title: str) -> Markup:
    """Return a closed carton with its two labels; `number` keeps it apart from others."""
    caption = Caption(prefix=f"carton-{number}", title=title, description=title)
    return Markup(carton_picture(size, caption=caption, labelled=True))  # noqa: S704 - our own SVG
