"""Which parts of a text are the words that were looked for."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from app.domain.nomenclature.terms import is_han, plain, stem

_RUNS: Final = re.compile(r"[A-Za-z]-[A-Za-z]+|[A-Za-z0-9]+|[\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text, and whether it was looked for."""

    text: str
    sought: bool = False


def marked(text: str, sought: Collection[str]) -> tuple[Part, ...]:
    """Return `text` in parts; those that have the terms of `sought` are marked."""
    found: list[Part] = []
    done = 0
    for start, end in _sought(text, sought):
        if start > done:
            found.append(Part(text[done:start]))
        if end > done:
            found.append(Part(text[max(start, done) : end], sought=True))
        done = max(done, end)
    return (*found, Part(text[done:])) if done < len(text) else tuple(found)


def _sought(text: str, sought: Collection[str]) -> Iterator[tuple[int, int]]:
    for run in _RUNS.finditer(text):
        if not is_han(run.group()):
            if stem(plain(run.group())) in sought:
                yield run.span()
            continue
        for at in range(run.start(), run.end()):
            for length in (1, 2):
                if text[at : at + length] in sought:
                    yield at, min(at + length, run.end())
