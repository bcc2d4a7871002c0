"""Which container, step and layer of a loading plan is looked at, and its pictures."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from flask import request
from markupsafe import Markup

from app.domain.stowage.drawing.runs import Run
from app.domain.stowage.drawing.steps import Step
from app.printing.stowage import words
from app.printing.stowage.facts import LoadedUnit, LoadingFacts
from app.printing.stowage.pictures import UnitPictures
from app.usecases.stowing.papers import loading_facts
from app.usecases.stowing.units import Unit
from app.web.i18n import current_language
from app.web.plans.context import today
from app.web.rendering import said
from app.web.stowing.opened import OpenedLoad


@dataclass(frozen=True)
class Look:
    """The page of one loading plan as the address asks: ?unit=2&step=3&layer=1, counted from 1."""

    opened: OpenedLoad

    @cached_property
    def facts(self) -> LoadingFacts:
        """Return the plan as it is drawn and printed."""
        opened = self.opened
        reference = f"{opened.loading.standing.plan.reference}-{opened.loading.shipment.number}"
        return loading_facts(
            opened.load, opened.rows, opened.units, reference=reference, made_on=today()
        )

    @property
    def number(self) -> int:
        """Return which of the containers and pallets is looked at."""
        return _asked("unit", most=len(self.opened.units)) or 1

    @property
    def unit(self) -> Unit:
        """Return what is looked at."""
        return self.opened.units[self.number - 1]

    @property
    def loaded(self) -> LoadedUnit:
        """Return what is looked at, as it is drawn."""
        return self.facts.units[self.number - 1]

    @cached_property
    def pictures(self) -> UnitPictures:
        """Return the pictures of what is looked at."""
        return UnitPictures(self.facts, self.loaded, languages=[current_language()])

    @property
    def step(self) -> int:
        """Return up to which step it is loaded; 0 is the whole load."""
        return _asked("step", most=len(self.pictures.steps))

    @property
    def layer(self) -> int:
        """Return which layer is shown."""
        return _asked("layer", most=len(self.pictures.layers)) or 1

    @property
    def whole(self) -> Markup:
        """Return the picture of the load up to the step looked at."""
        drawn = self.pictures.step(self.step) if self.step else self.pictures.whole()
        return Markup(drawn)  # noqa: S704 - we drew it

    @property
    def floor(self) -> Markup:
        """Return the picture of the layer looked at."""
        return Markup(self.pictures.layer(self.layer))  # noqa: S704 - we drew it

    def swatch(self, item: str) -> Markup:
        """Return the colour and number of an item."""
        return Markup(self.pictures.swatch(item))  # noqa: S704 - we drew it

    @property
    def step_title(self) -> str:
        """Return what the step looked at is called."""
        return said(words.step_title(self.step, len(self.pictures.steps)))

    @property
    def layer_title(self) -> str:
        """Return what the layer looked at is called."""
        shown = self.pictures.layers[self.layer - 1]
        return said(words.layer_title(self.layer, len(self.pictures.layers), shown.height))

    def place(self, run: Run) -> str:
        """Return where a run of pieces lies."""
        return said(words.place(self.loaded, run))

    def grid(self, run: Run) -> str:
        """Return how the pieces of a run stand."""
        return said(words.grid(run))

    def pieces(self, run: Run) -> str:
        """Return what a run is made of."""
        return said(words.pieces(self.facts, run))

    def steps(self) -> list[tuple[int, Step]]:
        """Return the steps, counted from 1."""
        return list(enumerate(self.pictures.steps, start=1))

    def at(self, **changed: int) -> str:
        """Return the address of this page with another container, step or layer."""
        asked = {"unit": self.number, "step": self.step, "layer": self.layer} | changed
        if "unit" in changed:
            asked = changed
        query = urlencode({name: value for name, value in asked.items() if value})
        return f"{request.path}?{query}"


def _asked(name: str, *, most: int) -> int:
    """Return the number the address gives, 0 when it gives none that is there."""
    number = request.args.get(name, 0, type=int)
    return number if 0 < number <= most else 0
