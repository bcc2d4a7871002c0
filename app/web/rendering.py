"""What templates may use: figures in both languages, hashed static files, the page's form."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Final
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from babel import Locale
from flask import Flask, g, request, url_for
from jinja2 import StrictUndefined

from app import paths
from app.domain.naming import Language, Name
from app.domain.problems import Problem
from app.web.i18n import current_language
from app.web.navigation import PLACES
from app.wording import figures
from app.wording.problems import say

_HASH_LENGTH: Final = 12
_KILOBYTE: Final = 1000
_MEGABYTE: Final = 1000**2


@cache
def static_url(filename: str) -> str:
    """Return the address of a static file; it changes with the content, so it may be cached."""
    fingerprint = hashlib.sha256((paths.STATIC / filename).read_bytes()).hexdigest()
    return url_for("static", filename=filename, v=fingerprint[:_HASH_LENGTH])


def page_address() -> str:
    """Return the path and query of this page, where the language switch comes back to."""
    return request.full_path.rstrip("?")


def page_query(number: int) -> str:
    """Return this page's query with another page number, so that search and filters stay."""
    return urlencode([*((k, v) for k, v in request.args.items() if k != "page"), ("page", number)])


def in_words(problem: Problem) -> str:
    """Return a problem's sentence in the page's language."""
    return say(problem, current_language())


def local(moment: datetime) -> datetime:
    """Return `moment` in the reader's time zone."""
    person = g.get("person")
    return moment.astimezone(ZoneInfo(person.time_zone if person is not None else "Asia/Shanghai"))


def clock(moment: datetime) -> str:
    """Return the reader's wall-clock time, 14:03."""
    return local(moment).strftime("%H:%M")


def day_and_time(moment: datetime) -> str:
    """Return 2026-11-21 16:40 on the reader's clock."""
    return local(moment).strftime("%Y-%m-%d %H:%M")


def country(code: str) -> str:
    """Return a country's name in the page's language, from CLDR; an unknown code as it is."""
    tag = "zh_Hans" if current_language() is Language.ZH else "en"
    return str(Locale.parse(tag).territories.get(code, code))


def named(value: object) -> object:
    """Return a fact's own name, or any figure, in the page's language."""
    return figures.figure(value, current_language())


def written(row: object, field: str) -> str:
    """Return a field kept in two scripts, as the page's language has it, else the other one."""
    zh, en = getattr(row, f"{field}_zh"), getattr(row, f"{field}_en")
    return str((zh or en) if current_language() is Language.ZH else (en or zh))


def said(name: Name) -> str:
    """Return a fact's name in the reader's language."""
    return name.in_(current_language())


def written_otherwise(row: object, field: str) -> str:
    """Return the same field in the script `written` left out; empty where it has but one."""
    zh, en = getattr(row, f"{field}_zh"), getattr(row, f"{field}_en")
    return str(en if current_language() is Language.ZH else zh) if zh and en else ""


def file_size(size: int) -> str:
    """Return how large a file of `size` bytes is, to the tenth of a megabyte or the kilobyte."""
    if size >= _MEGABYTE:
        return f"{figures.rounded(Decimal(size) / _MEGABYTE, places=1)} MB"
    return f"{max(1, size // _KILOBYTE):,} kB"


_FILTERS: Final[dict[str, Callable[..., object]]] = {
    "clock": clock,
    "country": country,
    "day_and_time": day_and_time,
    "as_length": figures.length,
    "as_money": figures.money,
    "named": named,
    "as_number": figures.number,
    "rounded": figures.rounded,
    "as_size": file_size,
    "as_volume": figures.volume,
    "written": written,
    "written_otherwise": written_otherwise,
    "as_weight": figures.weight,
}


def prepare(app: Flask) -> None:
    """Hand the filters and globals to the templates; an undefined name is an error."""
    app.jinja_env.filters.update(_FILTERS)
    app.jinja_env.globals["static_url"] = static_url
    app.jinja_env.globals["page_address"] = page_address
    app.jinja_env.globals["page_query"] = page_query
    app.jinja_env.globals["say"] = in_words
    app.jinja_env.globals["navigation_places"] = PLACES
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.undefined = StrictUndefined
