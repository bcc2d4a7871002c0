"""One module a room: the code of a problem -> the sentence that says what to do about it.

A sentence is English, marked with `msg` for extraction; its Chinese is in translations/zh.
Placeholders are named and are filled with the problem's params, formatted by app.wording.figures.
"""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module


@cache
def sentences() -> Mapping[str, str]:
    """Return all sentences by problem code; a code said by two modules is an error."""
    found: dict[str, str] = {}
    for info in pkgutil.iter_modules(__path__):
        for code, sentence in import_module(f"{__name__}.{info.name}").MESSAGES.items():
            if code in found:
                raise ValueError(f"{info.name}: {code} is worded twice")
            found[code] = sentence
    return found
