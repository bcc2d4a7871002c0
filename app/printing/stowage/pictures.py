"""All pictures of one container or pallet, and the legend to them, in the languages asked for."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from app.domain.naming import Language, Name
from app.domain.stowage.drawing.layers import Layer, layers_of
from app.domain.stowage.drawing.steps import Step, steps
from app.printing.pictures.svg import Caption
from app.printing.stowage import contents, strokes, words
from app.printing.stowage.facts import LoadedUnit, LoadingFacts
from app.printing.stowage.floor import floor
from app.printing.stowage.isometric import isometric
from app.printing.stowage.look import Look
from app.printing.stowage.shades import shades
from app.printing.stowage.strokes import WIDTH

_THUMBNAIL: Final = 1700


class UnitPictures:
    """One unit of a plan drawn; titles and descriptions are in the first of `languages`."""

    def __init__(
        self, facts: LoadingFacts, unit: LoadedUnit, *, languages: Sequence[Language]
    ) -> None:
        self.facts = facts
        self.unit = unit
        self.languages = languages

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Return the steps in which the unit is loaded."""
        return steps(self.unit.placements)

    @cached_property
    def layers(self) -> tuple[Layer, ...]:
        """Return the layers in which the unit is shown, from the floor up."""
        return layers_of(self.unit.placements)

    def whole(self, *, width: int = WIDTH) -> str:
        """Return the whole load from the door end as SVG, `width` in tenths of a pixel."""
        look = self._look(
            "all", words.unit_name(self.unit), contents.overview(self.facts, self.unit)
        )
        return isometric(self.unit.inner, self.steps, look=replace(look, width=width))

    def step(self, number: int) -> str:
        """Return the load after step `number`, counting from 1, with its own pieces in colour."""
        step = self.steps[number - 1]
        title = words.step_title(number, len(self.steps))
        said = words.step_description(self.facts, self.unit, step)
        look = self._look(f"step-{number}", title, said)
        return isometric(self.unit.inner, self.steps, look=look, upto=number)

    def thumbnail(self, number: int) -> str:
        """Return step `number` as a small picture without sizes, for a line of a table."""
        title = words.step_title(number, len(self.steps))
        said = words.step_description(self.facts, self.unit, self.steps[number - 1])
        look = self._look(f"thumbnail-{number}", title, said)
        small = replace(look, width=_THUMBNAIL, measured=False)
        return isometric(self.unit.inner, self.steps, look=small, upto=number)

    def layer_title(self, number: int) -> Name:
        """Return what layer `number` is called."""
        return words.layer_title(number, len(self.layers), self.layers[number - 1].height)

    def layer(self, number: int, *, width: int = WIDTH) -> str:
        """Return layer `number`, counting from 1, from above as SVG."""
        layer = self.layers[number - 1]
        look = self._look(
            f"layer-{number}",
            self.layer_title(number),
            contents.layer_description(self.facts, layer),
        )
        return floor(self.unit.inner, layer, look=replace(look, width=width))

    def swatch(self, item: str) -> str:
        """Return the colour and number of an item as a small SVG, for a legend."""
        known = self.facts.items_by_id[item]
        return strokes.swatch(str(known.number), fill=shades(known.number - 1)[0])

    def _look(self, part: str, title: Name, said: Name) -> Look:
        first = self.languages[0]
        caption = Caption(
            prefix=f"unit-{self.unit.number}-{part}",
            title=title.in_(first),
            description=said.in_(first),
        )
        far, near = words.ends(self.unit)
        return Look(
            colours={item.id: item.number - 1 for item in self.facts.items},
            labels={item.id: str(item.number) for item in self.facts.items},
            far=self._both(far),
            near=self._both(near),
            opening=self.unit.door is not None,
            caption=caption,
        )

    def _both(self, name: Name) -> str:
        return " ".join(name.in_(language) for language in self.languages)
