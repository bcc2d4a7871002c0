"""A workbook as it is looked at before it is kept: what was read, asked and refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from app.domain.freight.rate_cards import RateLine
from app.persistence.imports import ImportRun
from app.usecases.rate_cards.channels import Way
from app.usecases.rate_cards.importing import Look, look
from app.usecases.rate_cards.layout import Layout
from app.usecases.rate_cards.refused import Refused
from app.usecases.rate_cards.roles import Role
from app.web import drafts
from app.web.database import database
from app.web.files.folder import folder
from app.web.rate_cards.answers_form import AnswersForm, answers_form, answers_of
from app.web.rate_cards.page import PriceTable

_CHANNEL: Final = frozenset({"rate-card-channel", "rate-card-tax"})
_PLACE: Final = frozenset({"rate-card-place", "rate-card-no-place", "rate-card-country"})
#: Rows of a list that a page shows.
SHOWN: Final = 200


@dataclass(frozen=True)
class LookedAt:
    """One import with all that its sheet holds."""

    layout: Layout
    look: Look

    @classmethod
    def of(cls, run: ImportRun) -> "LookedAt":
        """Return an import as its sheet is laid out now."""
        return cls(Layout.load(run.mapping), look(database(), run, folder=folder()))

    @property
    def lines(self) -> Sequence[RateLine]:
        """Return the lines read."""
        return self.look.found.lines

    @property
    def refused(self) -> Sequence[Refused]:
        """Return the cells refused."""
        return self.look.found.refused

    @cached_property
    def together(self) -> list[tuple[list[str], Refused]]:
        """Return what is refused, the cells that are refused alike together."""
        found: dict[tuple[str, str, str], tuple[list[str], Refused]] = {}
        for each in self.refused:
            key = (each.problem.code, each.text, str(sorted(each.problem.params.items(), key=str)))
            found.setdefault(key, ([], each))[0].append(each.place)
        return list(found.values())

    @cached_property
    def tables(self) -> list[PriceTable]:
        """Return the lines read, a table for each service."""
        found: dict[str, list[tuple[int, RateLine]]] = {}
        for line in self.lines:
            found.setdefault(line.service, []).append((0, line))
        return [PriceTable(lines) for lines in found.values()]

    @cached_property
    def channels(self) -> Mapping[str, Way]:
        """Return how each channel travels, those that are not plain first."""
        asked = {
            str(each.problem.params["channel"]): self._way(each)
            for each in self.refused
            if each.problem.code in _CHANNEL
        }
        told = {
            line.name.en: Way(line.main_leg, line.final_delivery, line.tax_mode)
            for line in self.lines
        }
        return {**asked, **{name: way for name, way in told.items() if name not in asked}}

    def _way(self, refused: Refused) -> Way:
        return self.layout.ways.get(str(refused.problem.params["channel"]), Way())

    @cached_property
    def open_channels(self) -> int:
        """Return how many channels are not plain; they stand first."""
        return len({str(e.problem.params["channel"]) for e in self._of_codes(_CHANNEL)})

    @cached_property
    def places(self) -> list[str]:
        """Return the texts of areas that are not plain."""
        return list(
            dict.fromkeys(
                each.text
                for each in self._of_codes(_PLACE)
                if each.problem.field == Role.AREA and each.text
            )
        )

    @cached_property
    def days(self) -> list[str]:
        """Return the texts of transit times that are not plain."""
        unclear = (each for each in self.refused if each.problem.field == Role.TRANSIT)
        return list(dict.fromkeys(each.text for each in unclear if each.text))

    @cached_property
    def form(self) -> AnswersForm:
        """Return what is asked."""
        made = answers_form(self.channels, self.places, self.days)
        return drafts.open_form(made, data=answers_of(self.channels))

    def answered(self) -> Layout:
        """Return the layout with what was answered."""
        return self.layout.answered(
            ways=self.form.ways(list(self.channels)),
            places=self.form.texts("place", self.places),
            days=self.form.texts("days", self.days),
        )

    def _of_codes(self, codes: frozenset[str]) -> list[Refused]:
        return [each for each in self.refused if each.problem.code in codes]
