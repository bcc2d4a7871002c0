"""Which parts of a text are the words that were looked for."""

import re
from collections.abc import Collection, Iterable, Iterator
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
    for start, end in _joined(_sought(text, sought)):
        found += [Part(text[done:start]), Part(text[start:end], sought=True)]
        done = end
    return tuple(part for part in (*found, Part(text[done:])) if part.text)


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans with those that touch or overlap made one."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


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
