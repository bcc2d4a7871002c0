"""Reads the terms of a line from the texts of its cells, as far as its unit asks for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NoReturn, assert_never

from app.domain.freight.basis import Basis, PriceUnit
from app.domain.freight.counting import Counting, LoadUnit
from app.domain.freight.measuring import Measuring
from app.domain.freight.rate_cards import DayRange, Transit
from app.domain.freight.weighing import WeighBy, Weighing
from app.domain.problems import Problem
from app.domain.quantities.weight import Weight, WeightUnit
from app.domain.reading.figures import read_count, read_number, read_weight
from app.domain.reading.text import clean
from app.domain.transport import ClockStart
from app.usecases.rate_cards.choices import YES, chosen
from app.usecases.rate_cards.figures import read_days
from app.usecases.rate_cards.roles import ROLES, Role

_HUNDRED: Final = Decimal(100)
_PLACES: Final = 4


class TermError(ValueError):
    """A term that is missing or unclear: its role, and the problem that says so."""

    def __init__(self, role: Role, code: str, **params: object) -> None:
        super().__init__(code)
        self.role = role
        self.problem = Problem(code, role.value, {"term": ROLES[role].name, **params})


@dataclass(frozen=True, slots=True)
class Terms:
    """The texts of one line by role: of its own cells, and what holds for the whole sheet."""

    texts: Mapping[Role, str]

    def text(self, role: Role) -> str:
        """Return what is said, nothing where nothing is."""
        return self.texts.get(role, "")

    def answer(self, role: Role) -> str:
        """Return the answer that is needed."""
        text = self._needed(role)
        return chosen(role, text) or self._unclear(role)

    def yes(self, role: Role) -> bool:
        """Return whether yes is said; nothing said is no."""
        return bool(self.text(role)) and self.answer(role) == YES

    def money(self, role: Role) -> Decimal:
        """Return an amount; nothing said is nothing charged."""
        return self.number(role) if self.text(role) else Decimal(0)

    def number(self, role: Role) -> Decimal:
        """Return a figure that is needed, not below nothing."""
        found = read_number(self._needed(role))
        if found is None or found < 0 or found != round(found, _PLACES):
            self._unclear(role)
        return found

    def share(self, role: Role) -> Decimal:
        """Return a share from 0 to 1, written so or in percent; nothing said is none."""
        text = clean(self.text(role))
        if not text:
            return Decimal(0)
        found = read_number(text.rstrip("%"))
        if found is not None and text.endswith("%"):
            found /= _HUNDRED
        if found is None or not 0 <= found <= 1 or found != round(found, _PLACES):
            self._unclear(role)
        return found

    def weight(self, role: Role) -> Weight:
        """Return a weight in kilograms; nothing said is none."""
        if not self.text(role):
            return Weight(0)
        return read_weight(self.text(role), bare=WeightUnit.KG) or self._unclear(role)

    def days(self, role: Role) -> DayRange:
        """Return a range of days that is needed."""
        return read_days(self._needed(role)) or self._unclear(role)

    def transit(self) -> Transit:
        """Return the days promised, the event they count from, and the days before it."""
        return Transit(
            clock_start=ClockStart(self.answer(Role.CLOCK_START)),
            waiting=self.days(Role.WAITING) if self.text(Role.WAITING) else DayRange(0, 0),
            days=self.days(Role.TRANSIT),
        )

    def basis(self, unit: PriceUnit) -> Basis:
        """Return how a price in that unit counts cartons."""
        match unit:
            case PriceUnit.KG:
                return self._weighing()
            case PriceUnit.CBM:
                return self._measuring()
            case PriceUnit.PALLET:
                return Counting(unit=LoadUnit.PALLET, kind=self.text(Role.LOAD_KIND))
            case PriceUnit.CONTAINER:
                return Counting(unit=LoadUnit.CONTAINER, kind=self._needed(Role.LOAD_KIND))
            case _:
                assert_never(unit)

    def _weighing(self) -> Weighing:
        divisor = read_count(self._needed(Role.DIVISOR))
        step = read_weight(self._needed(Role.ROUND_STEP), bare=WeightUnit.KG)
        if not divisor or divisor < 0:
            self._unclear(Role.DIVISOR)
        if step is None or not step.grams:
            self._unclear(Role.ROUND_STEP)
        return Weighing(
            divisor=divisor,
            weigh_by=WeighBy(self.answer(Role.WEIGH_BY)),
            round_step=step,
            min_piece=self.weight(Role.MIN_PIECE),
            min_shipment=self.weight(Role.MIN_SHIPMENT),
            volume_discount=self.share(Role.VOLUME_DISCOUNT),
        )

    def _measuring(self) -> Measuring:
        step = self.number(Role.MEASURE_STEP)
        if not step:
            self._unclear(Role.MEASURE_STEP)
        return Measuring(
            minimum=self.number(Role.MEASURE_LEAST),
            round_step=step,
            unit_weight=self.weight(Role.UNIT_WEIGHT) if self.text(Role.UNIT_WEIGHT) else None,
        )

    def _needed(self, role: Role) -> str:
        text = clean(self.text(role))
        if not text:
            raise TermError(role, "rate-card-term-missing")
        return text

    def _unclear(self, role: Role) -> NoReturn:
        raise TermError(role, "rate-card-term-unclear", text=" ".join(self.text(role).split()))
