"""Countries and regions by ISO 3166, for a page to offer."""

from collections.abc import Sequence
from functools import cache
from operator import itemgetter
from typing import Final

from babel import Locale

from app.domain.naming import Language
from app.web.i18n import current_language

#: Codes of CLDR that ISO 3166 does not assign to a country or region.
_NOT_ISO: Final = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}
)
_LETTERS: Final = 2


@cache
def _names(language: Language) -> dict[str, str]:
    names = Locale.parse("zh_Hans" if language is Language.ZH else "en").territories
    found = {
        code: str(name)
        for code, name in names.items()
        if len(code) == _LETTERS and code.isalpha() and code not in _NOT_ISO
    }
    by = itemgetter(0 if language is Language.ZH else 1)
    return dict(sorted(found.items(), key=by))


def choices(*, first: Sequence[str] = (), without: str = "") -> list[tuple[str, str]]:
    """Return all countries and regions with their names, those most used on top.

    Chinese lists go by code, which is shown, and English ones by name.
    """
    names = _names(current_language())
    codes = [*first, *(code for code in names if code not in first)]
    return [(code, _label(code, names[code])) for code in codes if code != without]


def _label(code: str, name: str) -> str:
    return f"{code} {name}" if current_language() is Language.ZH else name
