"""What is asked of a product that one country's customs sees as several lines."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

from wtforms.validators import Optional

from app.domain.catalogue_item.declaration import DeclarationPart
from app.domain.problems import Problem
from app.usecases.declarations import check_lines
from app.web import territories
from app.web.codes import CodeField
from app.web.fields import ChoiceField, NumberField, TextField, WeightField
from app.web.forms import PageForm
from app.web.i18n import lazy

#: Parts that the form has rows for.
MOST: Final = 8
_COLUMNS: Final = ("hs_code", "name_zh", "name_en", "origin", "share", "net_weight")
_FIGURE: Final = {"inputmode": "decimal"}
#: Shares are kept in thousandths and typed in percent.
_TENTHS: Final = 10


class DeclarationForm(PageForm):
    """The parts of a product in one country; the rows come with `form_for`."""

    id = "declaration"
    country: str = ""
    origin: str = ""

    def row(self, number: int) -> list[Any]:
        """Return the fields of one part."""
        return [self[f"parts.{number}.{name}"] for name in _COLUMNS]

    @property
    def numbers(self) -> Sequence[int]:
        """Return the numbers of the rows."""
        return range(1, MOST + 1)

    @property
    def parts(self) -> dict[int, DeclarationPart]:
        """Return the parts by the numbers of their rows; rows left empty are none."""
        return {number: self._part(number) for number in self.numbers if self._filled(number)}

    def validate(self, extra_validators: Any = None) -> bool:
        """Read all fields, then look at the parts together."""
        if not super().validate(extra_validators):
            return False
        found = self.parts
        problems = check_lines(list(found.values()), country=self.country)
        self.take([_placed(each, list(found)) for each in problems])
        return not problems

    def _filled(self, number: int) -> bool:
        return any(field.data for field in self.row(number) if not field.name.endswith("origin"))

    def _part(self, number: int) -> DeclarationPart:
        code, name_zh, name_en, origin, share, net_weight = (
            field.data for field in self.row(number)
        )
        return DeclarationPart(
            hs_code=code,
            name_zh=name_zh,
            name_en=name_en,
            origin=origin or "",
            share=int((share or Decimal(0)) * _TENTHS),
            net_weight=net_weight,
        )


def _placed(problem: Problem, numbers: Sequence[int]) -> Problem:
    """Return the problem at the row that its part was typed in."""
    _parts, index, field = problem.field.split(".")
    place = f"parts.{numbers[int(index) - 1]}.{field}"
    return Problem(problem.code, place, problem.params, problem.severity)


def form_for(country: str, *, origin: str) -> type[DeclarationForm]:
    """Return the form for one country; a new part is from `origin` until another is chosen."""
    rows: dict[str, Any] = {"country": country, "origin": origin}
    for number in range(1, MOST + 1):
        rows.update({f"parts.{number}.{key}": field for key, field in _fields(number, origin)})
    return type("WholeDeclarationForm", (DeclarationForm,), rows)


def _fields(number: int, origin: str) -> list[tuple[str, Any]]:
    return [
        ("hs_code", CodeField(lazy("Part %(number)s, HS code", number=number))),
        ("name_zh", TextField(lazy("Part %(number)s, name in Chinese", number=number))),
        ("name_en", TextField(lazy("Part %(number)s, name in English", number=number))),
        (
            "origin",
            ChoiceField(
                lazy("Part %(number)s, made in", number=number),
                [Optional()],
                choices=territories.choices(first=(origin,)),
                default=origin,
            ),
        ),
        (
            "share",
            NumberField(
                lazy("Part %(number)s, share of the value in percent", number=number),
                [Optional()],
                places=1,
                render_kw=_FIGURE,
            ),
        ),
        (
            "net_weight",
            WeightField(
                lazy("Part %(number)s, net weight", number=number), [Optional()], render_kw=_FIGURE
            ),
        ),
    ]


def values_of(parts: Sequence[DeclarationPart], *, origin: str) -> dict[str, Any]:
    """Return the form's fields for the parts, by name; rows left over are empty."""
    values: dict[str, Any] = {}
    for number in range(1, MOST + 1):
        part = parts[number - 1] if number <= len(parts) else None
        values |= {
            f"parts.{number}.{name}": getattr(part, name) if part else "" for name in _COLUMNS
        }
        values[f"parts.{number}.origin"] = part.origin if part else origin
        values[f"parts.{number}.share"] = part.percent if part else None
        values[f"parts.{number}.net_weight"] = part.net_weight if part else None
    return values
