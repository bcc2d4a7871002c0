"""What a text is searched by: stemmed English words, and each pair of neighbouring Han characters.

Chinese is written without spaces; pairs find two-character words wherever they stand.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_RUNS: Final = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]+")
_POSSESSIVE: Final = re.compile(r"['\N{RIGHT SINGLE QUOTATION MARK}]s\b")
#: "t-shirt", "e bike" and "x-ray" are one word, as "tshirt", "ebike" and "xray" are.
_LONE_LETTER: Final = re.compile(r"\b(?:([a-z])-|([etx]) )(?=[a-z])")
_HAN: Final = "\u3400"
_SILENT: Final = re.compile(
    r"and|or|of|the|an|for|with|in|on|to|by|from|not|other|than|whether|their|its|as|at|be|is|are"
    r"|which|no|nesoi|kind|etc|incl|excl|including|excluding"
)
#: One spelling for words that Britain and America write differently, and for odd plurals.
_SPELLINGS: Final = {
    "aluminum": "aluminium",
    "centre": "center",
    "children": "child",
    "colour": "color",
    "fibre": "fiber",
    "grey": "gray",
    "jewellery": "jewelry",
    "knive": "knife",
    "litre": "liter",
    "men": "man",
    "metre": "meter",
    "mould": "mold",
    "pyjama": "pajama",
    "scarve": "scarf",
    "shelve": "shelf",
    "sulphur": "sulfur",
    "tyre": "tire",
    "vapour": "vapor",
    "women": "woman",
}
_SHORTEST_STEM: Final = 4
_UNDOUBLED: Final = frozenset("bdgmnpt")
_HISSING: Final = ("sses", "xes", "ches", "shes", "zes")
_SINGULAR: Final = ("ss", "us", "is")
_STEMS_KEPT: Final = 1 << 15


def terms(text: str) -> tuple[str, ...]:
    """Return the search terms of `text`, each once, in their order."""
    found: dict[str, None] = {}
    for run in _RUNS.findall(plain(text)):
        if is_han(run):
            pairs = range(max(1, len(run) - 1))
            found.update(dict.fromkeys(run[at : at + 2] for at in pairs))
        elif not _SILENT.fullmatch(run) and (len(run) > 1 or run.isdigit()):
            found[stem(run)] = None
    return tuple(found)


def plain(text: str) -> str:
    """Return `text` in small letters and half width, without possessives."""
    small = unicodedata.normalize("NFKC", text).lower()
    return _LONE_LETTER.sub(r"\1\2", _POSSESSIVE.sub("", small))


def is_han(term: str) -> bool:
    """Return whether `term` is of Han characters."""
    return term[0] >= _HAN


@lru_cache(_STEMS_KEPT)
def stem(word: str) -> str:
    """Return `word` without the endings of plural, -ing and -ed: close enough to find it by."""
    if word.isdigit():
        return word
    single = _singular(word)
    single = _SPELLINGS.get(single, single)
    for ending in ("ing", "ed"):
        base = single.removesuffix(ending)
        if base != single and len(base) >= _SHORTEST_STEM:
            return _undoubled(base)
    return single.removesuffix("e") if len(single) > _SHORTEST_STEM else single


def _singular(word: str) -> str:
    if len(word) > _SHORTEST_STEM and word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(_HISSING):
        return word[:-2]
    if len(word) >= _SHORTEST_STEM and word.endswith("s") and not word.endswith(_SINGULAR):
        return word[:-1]
    return word


def _undoubled(base: str) -> str:
    return base[:-1] if base[-1] == base[-2] and base[-1] in _UNDOUBLED else base
