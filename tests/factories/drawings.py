"""Reads our own SVG back, for tests that look at what a picture holds."""

from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"


def drawing(svg: str) -> ET.Element:
    """Return the root of a picture; it must be well-formed."""
    return ET.fromstring(svg)  # noqa: S314


def classes(svg: str) -> list[str]:
    """Return the class of every path, in drawing order."""
    return [path.get("class", "") for path in drawing(svg).iter(f"{_SVG}path")]


def texts(svg: str) -> list[str]:
    """Return what is written on the picture, title and description aside."""
    return [text.text or "" for text in drawing(svg).iter(f"{_SVG}text")]
