"""What is asked of an importer: one question, and what each answer leads to.

Each kind of importer has follow-up fields of its own, named "own-name_en", "third-party-name_en".
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from wtforms import Field

from app.catalogue.importer_kinds import importer_kinds
from app.domain.problems import Problem
from app.domain.trade.countries import Country
from app.domain.trade.importers import ImporterKind, ImporterKindFact
from app.persistence.parties import ENTITIES
from app.usecases.importers import Details, check_entries, numbers_asked
from app.web import checks, territories
from app.web.codes import CodeField
from app.web.database import database
from app.web.fields import AnswerField, CheckField, ChoiceField, TextField
from app.web.forms import PageForm
from app.web.i18n import current_language, lazy
from app.web.metered import MeteredField
from app.web.rendering import written

TYPED: Final = "typed"
_NAMED: Final = (ImporterKind.OWN, ImporterKind.THIRD_PARTY)


def _consequence(kind: str) -> str:
    return importer_kinds()[kind].consequence.in_(current_language())


class ImporterForm(PageForm):
    """Who imports at one destination; `for_destination` adds what the country asks for."""

    id = "importer"
    destination: Country

    kind = AnswerField(
        lazy("Who is the importer?"),
        [checks.Needed(lazy("Choose who imports"))],
        hints=_consequence,
    )

    def __init__(self, *args: Any, entity: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = current_language()
        self.kind.offer((kind, fact.name.in_(language)) for kind, fact in importer_kinds().items())
        own = list(ENTITIES.in_use(database()))
        if entity is not None and entity not in own:
            own.append(entity)
        companies = [(str(each.id), written(each, "name")) for each in own]
        self._listed("own-entity").offer([*companies, (TYPED, lazy("Another company"))])
        if not own and not self["own-entity"].data:
            self["own-entity"].data = TYPED
        for kind in _NAMED:
            first = (self.destination.code, "CN", "HK")
            offered = [("", lazy("Choose")), *territories.choices(first=first)]
            self._listed(f"{kind}-country").offer(offered)

    @property
    def kinds(self) -> Mapping[str, ImporterKindFact]:
        """Return what each answer means, with its risks."""
        return importer_kinds()

    def _listed(self, name: str) -> Any:
        return self[name]

    def numbers_of(self, kind: str) -> list[Field]:
        """Return the fields for the tax numbers that one kind gives."""
        asked = numbers_asked(self.destination.code, ImporterKind(kind))
        return [self[f"{kind}-{number.kind}"] for number in asked]

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        """Check numbers and risks along with the rest, so that everything is named at once."""
        complete = super().validate(*args, **kwargs)
        if self.kind.errors or self["own-entity"].errors:
            return complete
        wrong = check_entries(self.details)
        self.take(wrong)
        return complete and not wrong

    def take(self, problems: Iterable[Problem]) -> None:
        """Put each problem at the follow-up field of the chosen kind."""
        super().take(
            Problem(problem.code, f"{self.kind.data}-{problem.field}", problem.params)
            for problem in problems
        )

    @property
    def details(self) -> Details:
        """Return what is entered for the chosen kind."""
        kind = ImporterKind(self.kind.data)
        details = Details(destination=self.destination.code, kind=kind)
        if kind is ImporterKind.FORWARDER:
            return replace(
                details,
                forwarder=self["forwarder-forwarder"].data,
                risks_accepted=self["forwarder-risks_accepted"].data,
            )
        entity = self["own-entity"].data if kind is ImporterKind.OWN else TYPED
        return replace(
            details,
            entity_id=None if entity == TYPED else int(entity),
            name_en=self[f"{kind}-name_en"].data,
            address_en=self[f"{kind}-address_en"].data,
            country=self[f"{kind}-country"].data,
            tax_numbers={
                number.kind: self[f"{kind}-{number.kind}"].data
                for number in numbers_asked(self.destination.code, kind)
            },
        )


def for_destination(country: Country) -> type[ImporterForm]:
    """Return the form with the tax numbers that `country` asks of an importer."""
    entries: dict[str, Any] = {"destination": country, "__doc__": ImporterForm.__doc__}
    entries["own-entity"] = AnswerField(
        lazy("Which company?"),
        [checks.Asked(lazy("Choose the company that imports"), {"kind": ImporterKind.OWN.value})],
    )
    for kind in _NAMED:
        entries |= {f"{kind}-{name}": field for name, field in _named(kind).items()}
        entries |= {
            f"{kind}-{number.kind}": CodeField(
                number.name.in_(current_language()),
                [checks.longest(40)],
                render_kw={"autocomplete": "off"},
            )
            for number in numbers_asked(country.code, kind)
        }
    entries["forwarder-forwarder"] = TextField(
        lazy("Forwarder"),
        [checks.longest(120)],
        description=lazy("Who provides the importer, if you know already"),
    )
    entries["forwarder-risks_accepted"] = CheckField(lazy("These risks are known and accepted"))
    return type("ImporterForm", (ImporterForm,), entries)


def _named(kind: ImporterKind) -> dict[str, Any]:
    """Return the fields of a company that is typed in."""
    answers = {"kind": kind.value}
    if kind is ImporterKind.OWN:
        answers["own-entity"] = TYPED
    return {
        "name_en": MeteredField(
            lazy("English name"),
            [checks.Asked(lazy("Enter the importer's name"), answers), checks.latin],
            most=120,
            parts=("company", "name"),
        ),
        "address_en": MeteredField(
            lazy("Address in English"),
            [checks.Asked(lazy("Enter the importer's address"), answers), checks.latin],
            most=240,
            parts=("street",),
        ),
        "country": ChoiceField(
            lazy("Country or region"), [checks.Asked(lazy("Choose the country or region"), answers)]
        ),
    }


def values_of(importer: Any) -> dict[str, Any]:
    """Return the entries of a saved importer; a new one is asked for as your own company."""
    if importer is None:
        return {"kind": ImporterKind.OWN.value}
    kind = importer.kind
    if kind == ImporterKind.FORWARDER:
        return {
            "kind": kind,
            "forwarder-forwarder": importer.forwarder,
            "forwarder-risks_accepted": importer.risks_accepted,
        }
    entries = {
        "entity": str(importer.entity_id or TYPED),
        "name_en": importer.name_en,
        "address_en": importer.address_en,
        "country": importer.country,
        **importer.tax_numbers,
    }
    return {"kind": kind, **{f"{kind}-{name}": value for name, value in entries.items()}}
