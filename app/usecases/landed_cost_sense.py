"""What a schema cannot say of an entry: codes, programmes and dates that must agree."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, Final

from app.domain.customs.destination import Destination
from app.domain.customs.duties.liabilities import ADDITIONAL, NORMAL_RATE, ON_TOP
from app.domain.customs.rates.grammar import AdValorem, Rate, Unparsed, parse_rate
from app.domain.customs.rates.quantity_names import QUANTITY_UNITS
from app.domain.customs.rates.units import read_quantity
from app.domain.problems import Problem
from app.domain.quantities.money import MINOR_DIGITS

Json = Mapping[str, Any]

#: Lengths of a tariff code: the subheading, the line with a rate, and the statistical endings.
CODE_LENGTHS: Final = (6, 8, 10)
_JAPANESE_LENGTH: Final = 9
_YEARS: Final = range(2000, 2101)
_DATES: Final = ("entry_date", "export_date", "loaded_at")


def digits(code: str) -> str:
    """Return a tariff code without its dots."""
    return code.replace(".", "")


def sense_problems(
    document: Json, *, destinations: Mapping[str, Destination], programmes: tuple[str, ...]
) -> list[Problem]:
    """Return what does not agree in a `document` that fits the schema.

    `programmes` are those of the destination's own tariff that a person may enter a rate for.
    """
    destination = destinations.get(document["destination"])
    own = destination.programmes if destination else ()
    known = (NORMAL_RATE, *ON_TOP, *dict.fromkeys((*programmes, *own)))
    tax = destination.tax.programme if destination and destination.tax else None
    return [
        *_destination(document, destinations=destinations),
        *_dates(document),
        *_amounts(document),
        *_repeated_ids(document),
        *(
            problem.under(f"lines.{index}")
            for index, line in enumerate(document["lines"])
            for problem in (
                *_code(line, destination=document["destination"]),
                *_quantities(line),
                *_rates(line, programmes=known, tax=tax),
            )
        ),
    ]


def _destination(document: Json, *, destinations: Mapping[str, Destination]) -> Iterator[Problem]:
    if document["destination"] not in destinations:
        yield Problem("customs-destination", "destination", {"known": sorted(destinations)})


def _dates(document: Json) -> Iterator[Problem]:
    stated = {key: document.get(key) for key in _DATES} | {
        f"exchange_rates.{index}.as_of": rate["as_of"]
        for index, rate in enumerate(document.get("exchange_rates", ()))
    }
    for path, text in stated.items():
        if text is not None and date.fromisoformat(text).year not in _YEARS:
            yield Problem("customs-year", path, {"first": str(_YEARS[0]), "last": str(_YEARS[-1])})


def _amounts(document: Json) -> Iterator[Problem]:
    """Yield amounts finer than the currency is paid in."""
    currency = document["currency"]
    places = MINOR_DIGITS.get(currency, 2)
    stated = {f"charges.{key}": text for key, text in document.get("charges", {}).items()} | {
        f"lines.{index}.value": line["value"] for index, line in enumerate(document["lines"])
    }
    for path, text in stated.items():
        if Decimal(text) % Decimal(1).scaleb(-places):
            yield Problem("customs-minor-unit", path, {"currency": currency, "places": places})


def _repeated_ids(document: Json) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, line in enumerate(document["lines"]):
        if line["id"] in seen:
            yield Problem("customs-line-id-twice", f"lines.{index}.id", {"id": line["id"]})
        seen.add(line["id"])


def _code(line: Json, *, destination: str) -> Iterator[Problem]:
    japanese = destination == "JP"
    lengths = (*CODE_LENGTHS, _JAPANESE_LENGTH) if japanese else CODE_LENGTHS
    if len(digits(line["code"])) not in lengths:
        yield Problem("customs-code-length", "code", {"lengths": sorted(lengths)})


def _quantities(line: Json) -> Iterator[Problem]:
    """Yield quantities that no rate counts, such as "lbs"; "kg drained weight" is one that does."""
    for key in line.get("quantities", {}):
        if read_quantity(key) is None:
            (nearest,) = get_close_matches(key, QUANTITY_UNITS, n=1, cutoff=0)
            yield Problem("unknown-key", f"quantities.{key}", {"key": key, "nearest": nearest})


def _rates(line: Json, *, programmes: tuple[str, ...], tax: str | None) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, rate in enumerate(line.get("entered_rates", ())):
        place, programme = f"entered_rates.{index}", rate["programme"]
        if programme not in programmes:
            yield Problem("customs-programme", f"{place}.programme", {"known": programmes})
        if programme in seen and programme != ADDITIONAL:
            params = {"programme": programme}
            yield Problem("customs-programme-twice", f"{place}.programme", params)
        parsed = parse_rate(rate["rate"])
        if isinstance(parsed, Unparsed):
            yield Problem("customs-rate-unread", f"{place}.rate")
        elif programme == tax and not _is_share(parsed):
            yield Problem("customs-tax-rate-share", f"{place}.rate")
        seen.add(programme)


def _is_share(rate: Rate) -> bool:
    """Return whether `rate` is a plain share of the whole value, without other bounds."""
    plain = all(isinstance(term, AdValorem) and not term.part for term in rate.terms)
    return plain and not (rate.minimum or rate.maximum)
