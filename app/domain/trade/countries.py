"""What a country asks of a shipment that enters or leaves it."""

import re
from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.problems import Problem, Severity
from app.domain.sourcing import Source
from app.domain.trade.importers import ImporterKindFact


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxNumber:
    """A number the importer needs. `validator` names a python-stdnum module, None where none is."""

    kind: str
    name: Name
    validator: str | None


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


def check_postcode(country: Country, *, postcode: str) -> list[Problem]:
    """Return an advisory when `postcode` does not look like one of `country`."""
    if not postcode.strip() or country.postcode.fits(postcode):
        return []
    params = {"postcode": postcode, "example": country.postcode.example}
    return [Problem("postcode-form", "postal_code", params, Severity.ADVISORY)]
