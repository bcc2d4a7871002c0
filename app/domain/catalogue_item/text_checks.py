"""What keeps one line of text from being kept or printed."""

from collections.abc import Iterator

from app.domain.problems import Problem


def check_text(text: str, *, field: str, longest: int, english: bool = False) -> Iterator[Problem]:
    """Yield too long, unprintable, or not Latin where papers print it abroad."""
    if len(text) > longest:
        yield Problem("product-text-long", field, {"limit": longest, "length": len(text)})
    if not text.isprintable():
        yield Problem("product-text-control", field)
    elif english and not text.isascii():
        wrong = next(character for character in text if not character.isascii())
        yield Problem("product-text-not-english", field, {"character": wrong})
