"""Tells by its content in which form a schedule is, so that its reader is found."""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from app.connectors.tariffs.own_csv import read_own_csv
from app.connectors.tariffs.taric import read_taric
from app.connectors.tariffs.uk_csv import is_uk_csv, read_uk_csv
from app.connectors.tariffs.uk_jsonapi import is_uk_jsonapi, read_uk_jsonapi
from app.connectors.tariffs.usitc_csv import read_usitc_csv
from app.connectors.tariffs.usitc_json import read_usitc_json
from app.domain.customs.schedule.csv_reading import NEEDED
from app.domain.customs.schedule.rows import ScheduleFile
from app.domain.problems import Problem

#: Bytes at the beginning that tell the form; the header of a CSV is shorter.
_BEGINNING: Final = 4096
#: How a workbook begins, and an archive of several.
_ZIP: Final = b"PK\x03\x04"
_BLANKS: Final = b"\xef\xbb\xbf \t\r\n"

Read = ScheduleFile | list[Problem]


class Reader(Protocol):
    """Reads a whole schedule; what the file says itself goes before what is stated."""

    def __call__(self, content: bytes, *, country: str, name: str, vintage: date | None) -> Read:
        """Return the schedule, or what damages it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of schedule: whether the beginning of a file shows it, and its reader.

    A `partial` form never holds more than some codes of a schedule.
    """

    fits: Callable[[bytes], bool]
    read: Reader
    partial: bool = False


def _usitc_json(content: bytes, *, country: str, name: str, vintage: date | None) -> Read:
    del country
    return read_usitc_json(content, name=name, vintage=vintage)


def _usitc_csv(content: bytes, *, country: str, name: str, vintage: date | None) -> Read:
    del country
    return read_usitc_csv(content, name=name, vintage=vintage)


def _uk_csv(content: bytes, *, country: str, name: str, vintage: date | None) -> Read:
    del country
    return read_uk_csv(content, name=name, vintage=vintage)


def _uk_json(content: bytes, *, country: str, name: str, vintage: date | None) -> Read:
    del country
    return read_uk_jsonapi(content, name=name, vintage=vintage)


def _taric(content: bytes, *, country: str, name: str, vintage: date | None) -> Read:
    del country
    return read_taric([content], name=name, vintage=vintage)


def columns(beginning: bytes) -> list[str]:
    """Return the names in the first line of a CSV, in lower case."""
    line = beginning.lstrip(_BLANKS).decode("utf-8", errors="replace").splitlines()[:1]
    return [name.strip().lower() for name in next(csv.reader(line), [])]


#: Every form by the name it is asked for with; the first that fits is taken.
FORMS: Final[Mapping[str, Form]] = {
    "taric": Form(fits=lambda beginning: beginning.startswith(_ZIP), read=_taric),
    "uk-json": Form(fits=is_uk_jsonapi, read=_uk_json, partial=True),
    "uk-csv": Form(fits=is_uk_csv, read=_uk_csv),
    "usitc-json": Form(
        fits=lambda beginning: beginning.lstrip(_BLANKS).startswith(b"["), read=_usitc_json
    ),
    "usitc-csv": Form(fits=lambda beginning: "hts number" in columns(beginning), read=_usitc_csv),
    "own-csv": Form(
        fits=lambda beginning: set(NEEDED) <= set(columns(beginning)), read=read_own_csv
    ),
}


def recognise(content: bytes) -> str | None:
    """Return the name of the form that `content` is in; None when it is none of them."""
    beginning = content[:_BEGINNING]
    return next((name for name, form in FORMS.items() if form.fits(beginning)), None)
