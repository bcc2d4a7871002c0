"""What a country asks of a shipment that enters or leaves it."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.problems import Problem, Severity
from app.domain.sourcing import Source
from app.domain.trade.importers import ImporterKindFact


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxNumber:
    """A number the importer needs. `validator` names a python-stdnum module, None where none is.

    `pattern` is the whole form of the number as it is kept, with one `example`. Numbers of the
    same `group` stand for one another: one of them is enough. `years` is how long a number holds
    where its issuer limits that.
    """

    kind: str
    name: Name
    validator: str | None
    pattern: str | None = None
    example: str = ""
    group: str = ""
    years: int | None = None

    def has_form(self, value: str) -> bool:
        """Return whether a number as it is kept has the published form, if there is one."""
        return self.pattern is None or re.fullmatch(self.pattern, value) is not None


@dataclass(frozen=True, slots=True)
class PostcodeForm:
    """The form of a postcode: a whole-string pattern (case ignored) and one real example."""

    pattern: str
    example: str

    def fits(self, postcode: str) -> bool:
        """Return whether `postcode` has the form; existence is not checked."""
        return re.fullmatch(self.pattern, postcode.strip(), re.IGNORECASE) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A destination, or the origin.

    `currency` is the one that customs value and duty are stated in. `hs_digits` is the length of a
    declarable tariff code. `languages` are BCP 47 tags of its official languages.
    `reached_overland` tells whether rail and truck from China arrive there.
    """

    code: str
    currency: str
    tax_numbers: tuple[TaxNumber, ...]
    postcode: PostcodeForm
    hs_digits: int
    languages: tuple[str, ...]
    reached_overland: bool
    sources: tuple[Source, ...]
    destination: bool = True
    importer_note: Name | None = None


def tax_numbers_needed(country: Country, *, importer: ImporterKindFact) -> tuple[TaxNumber, ...]:
    """Return the numbers this importer must give; a borrowed importer brings its own."""
    return country.tax_numbers if importer.needs_tax_numbers else ()


def numbers_lacking(numbers: Iterable[TaxNumber], *, given: Container[str]) -> list[TaxNumber]:
    """Return the numbers still to be given; of a group, its first one while none is given."""
    numbers = tuple(numbers)
    served = {number.group for number in numbers if number.group and number.kind in given}
    lacking: dict[str, TaxNumber] = {}
    for number in numbers:
        if number.kind not in given and number.group not in served:
            lacking.setdefault(number.group or number.kind, number)
    return list(lacking.values())


def check_postcode(country: Country, *, postcode: str) -> list[Problem]:
    """Return an advisory when `postcode` does not look like one of `country`."""
    if not postcode.strip() or country.postcode.fits(postcode):
        return []
    params = {"postcode": postcode, "example": country.postcode.example}
    return [Problem("postcode-form", "postal_code", params, Severity.ADVISORY)]
