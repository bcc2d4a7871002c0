"""Reads where a price goes: countries, postcodes by their beginning, warehouse codes.

A forwarder writes “美西”, “8、9开头”, “ONT8/LGB8” or “德国”. What could mean more than one thing,
as “美” could, is refused and asked about: a guess puts prices under the wrong country.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType
from typing import Final

from babel import Locale

from app.catalogue.rate_cards import areas
from app.catalogue.warehouses import warehouse
from app.domain.freight.areas import Area
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.reading.headings import fold
from app.domain.reading.text import clean

_BETWEEN: Final = re.compile(r"[/+,，、;；|\s]+")
_BEGINNING: Final = re.compile(
    r"(?:邮编|zip|postcode)?\s*([0-9]{1,5}|[A-Z]{1,2}[0-9]{0,2})(?:\s*(?:开头|字头|段|[X*]+))?",
    re.IGNORECASE,
)
#: A region's name, then what is said beside it, perhaps in brackets.
_BESIDE: Final = re.compile(r"([^\d()（）]+?)[\s(（]+([^()（）]+)[)）]?")
_SPAN: Final = re.compile(r"([0-9]{1,3})\s*[-–~～至到]\s*([0-9]{1,3})(?:开头|字头|段|[Xx*]+)?")
_CODE: Final = re.compile(r"[A-Z]{3,4}[0-9]{1,2}[A-Z]?")
_PORT: Final = re.compile(r"[A-Z]{2}[A-Z2-9]{3}")
_CALLED: Final = {"uk": "GB", "england": "GB", "usa": "US", "大不列颠": "GB"}
_LONGEST_NAME: Final = 200


class UnclearError(ValueError):
    """A text that names no place, or more than one; the argument is the problem."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.problem = Problem(code, params=params)


@dataclass(slots=True)
class _Found:
    countries: set[str] = field(default_factory=set)
    postcodes: dict[str, None] = field(default_factory=dict)
    warehouses: set[str] = field(default_factory=set)
    ports: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceTexts:
    """What the cells of a row say about where its prices go; `name` is what that is called."""

    area: str = ""
    name: str = ""
    country: str = ""
    postcodes: str = ""
    warehouses: str = ""
    ports: str = ""


def read_places(texts: PlaceTexts) -> Area:
    """Return the area that a row's texts name; UnclearError where they do not say it plainly."""
    found = _Found()
    country = _country(texts.country)
    name = _one_line(texts.name or texts.area)
    if texts.warehouses or texts.postcodes or texts.ports:
        _read_lists(texts, country, found)
        name = name or _one_line(texts.warehouses or texts.postcodes or texts.ports)
    elif texts.area:
        known = _region(texts.area, country)
        if known is not None:
            return replace(known, code=name, name=Name(name, name))
        _read_beside_region(texts.area, country, found)
    if country:
        found.countries.add(country)
    if not found.countries:
        raise UnclearError("rate-card-no-place", text=_one_line(texts.area) or "--")
    return _area(name or " ".join(sorted(found.countries)), found)


def _read_lists(texts: PlaceTexts, country: str, found: _Found) -> None:
    for token in _tokens(texts.warehouses):
        _read_warehouse(token, country, found)
    for token in _tokens(texts.postcodes):
        _read_beginning(token, country, found, whole=texts.postcodes)
    for token in _tokens(texts.ports):
        code = token.upper()
        if not _PORT.fullmatch(code):
            raise UnclearError("rate-card-port", text=token)
        found.ports.add(code)
        found.countries.add(country or code[:2])


def _tokens(text: str) -> Iterator[str]:
    return (token for token in _BETWEEN.split(clean(text)) if token)


def _read_beside_region(text: str, country: str, found: _Found) -> None:
    """Take the postcodes that stand beside a region of the trade, if they lie in it: 美西 8、9.

    Without a region in front, take the words as they are.
    """
    said = _BESIDE.fullmatch(clean(text))
    region = _region(said[1], country) if said else None
    if said is None or region is None:
        _read_words(text, country, found)
        return
    _read_words(said[2], country or min(region.countries), found)
    inside = (code.startswith(region.postcode_prefixes) for code in found.postcodes)
    if not found.postcodes or not all(inside):
        raise UnclearError("rate-card-place", text=_one_line(text))


def _read_words(text: str, fixed: str, found: _Found) -> None:
    """Take a list of countries, or of places in the one country that is named before them.

    The country of the row or the sheet is `fixed`: a list that names another one is unclear.
    """
    country = fixed
    for token in (each.strip(":：") for each in _BETWEEN.split(clean(text))):
        named = countries_by_name().get(fold(token)) if token else None
        if named and fixed and named != fixed:
            raise UnclearError("rate-card-elsewhere", text=token, country=_named(fixed))
        if named:
            found.countries.add(named)
            country = named
        elif warehouse(token) is not None or _CODE.fullmatch(token.upper()):
            _read_warehouse(token, country, found)
        elif token:
            _read_beginning(token, country, found, whole=text)
    if found.postcodes and len(found.countries) > 1:
        raise UnclearError("rate-card-place", text=_one_line(text))


def _read_warehouse(token: str, country: str, found: _Found) -> None:
    listed, code = warehouse(token), token.upper()
    if listed is None and not (country and _CODE.fullmatch(code)):
        raise UnclearError("rate-card-warehouse", text=token)
    if listed is not None and country and listed.country != country:
        raise UnclearError("rate-card-elsewhere", text=token, country=_named(country))
    found.warehouses.add(listed.code if listed else code)
    found.countries.add(listed.country if listed else country)


def _read_beginning(token: str, country: str, found: _Found, *, whole: str) -> None:
    span, single = _SPAN.fullmatch(token), _BEGINNING.fullmatch(token)
    if not country or (span is None and single is None):
        raise UnclearError("rate-card-place", text=_one_line(whole))
    if span is None:
        found.postcodes.update(dict.fromkeys([single[1].upper()] if single else []))
    elif len(span[1]) == len(span[2]) and span[1] <= span[2]:
        width = len(span[1])
        numbers = range(int(span[1]), int(span[2]) + 1)
        found.postcodes.update(dict.fromkeys(f"{number:0{width}}" for number in numbers))
    else:
        raise UnclearError("rate-card-place", text=_one_line(whole))
    found.countries.add(country)


def _region(text: str, country: str) -> Area | None:
    """Return the area that goes by this name in the trade, if it lies in the country named."""
    known = _regions().get(fold(text))
    return known if known and (not country or country in known.countries) else None


def _country(text: str) -> str:
    if not text:
        return ""
    found = countries_by_name().get(fold(text))
    if found is None:
        raise UnclearError("rate-card-country", text=_one_line(text))
    return found


@cache
def countries_by_name() -> Mapping[str, str]:
    """Return the code of each country by everything it is called, folded; nothing shortened."""
    found = dict(_CALLED)
    for tag in ("en", "zh_Hans"):
        for code, name in Locale.parse(tag).territories.items():
            if len(code) == 2 and code.isalpha():  # noqa: PLR2004
                found[fold(name)] = code
                found.setdefault(code.lower(), code)
    return MappingProxyType(found)


@cache
def _regions() -> Mapping[str, Area]:
    every = (value for value in vars(areas).values() if isinstance(value, Area))
    return MappingProxyType(
        {fold(name): area for area in every for name in (area.name.en, area.name.zh)}
    )


def _named(country: str) -> Name:
    english, chinese = (Locale.parse(tag).territories for tag in ("en", "zh_Hans"))
    return Name(english[country], chinese[country])


def _area(name: str, found: _Found) -> Area:
    return Area(
        code=name,
        name=Name(name, name),
        countries=frozenset(found.countries),
        postcode_prefixes=tuple(found.postcodes),
        warehouses=frozenset(found.warehouses),
        ports=frozenset(found.ports),
    )


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())[:_LONGEST_NAME]
