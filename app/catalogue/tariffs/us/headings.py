"""Measures of chapter 99 from the words of its headings, kept as the schedule prints them."""

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from app.domain.customs.duties.chapter_99 import read_effect
from app.domain.customs.duties.tariff import DatedRate
from app.domain.customs.rates.grammar import Rate, Unparsed
from app.domain.sourcing import Validity


@cache
def printed() -> Mapping[str, str]:
    """Return the general rate column of each heading in use, word by word."""
    path = Path(__file__).with_name("chapter_99.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return {row["heading"]: row["general"] for row in csv.DictReader(file)}


def stated(text: str, start: date | None = None, end: date | None = None) -> DatedRate:
    """Return what a rate column says, such as "15%" or "The duty provided … + 25%", and when."""
    effect = read_effect(text)
    if isinstance(effect, Unparsed):
        raise TypeError(f"{text} is outside the grammar of chapter 99")
    return DatedRate(effect.rate, Validity(start, end), effect.form)


def as_printed(heading: str, start: date | None = None, end: date | None = None) -> DatedRate:
    """Return the rate that the schedule prints beside `heading`, and when it holds."""
    return stated(printed()[heading], start, end)


def unread(start: date | None = None, end: date | None = None) -> DatedRate:
    """Return the time of a rate that nobody here has read."""
    return DatedRate(Rate("?"), Validity(start, end))


def added(percent: str, start: date | None = None, end: date | None = None) -> DatedRate:
    """Return a rate on top of the normal one, as an earlier edition printed it."""
    return stated(f"The duty provided in the applicable subheading + {percent}", start, end)
