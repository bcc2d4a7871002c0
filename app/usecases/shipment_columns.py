"""The columns of the shipment table 货件总表: what each is called and what its cells hold."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Final

from app.catalogue.channels import final_deliveries, main_legs
from app.catalogue.declaration_routes import declaration_routes
from app.catalogue.programmes import programmes
from app.domain.movement.kinds import MovementKind
from app.domain.naming import Language
from app.domain.quantities.rounding import Rounding
from app.domain.tracking.milestones import Milestone
from app.domain.transport import FinalDelivery
from app.persistence.shipment_table.figures import Dates
from app.persistence.shipment_table.lines import Line
from app.persistence.shipment_table.order import MILESTONES
from app.wording.states import STATES
from app.wording.translations import msg, translations

Value = str | int | Decimal | date | None
Read = Callable[[Line, Language], Value]

_NO_DATES: Final = Dates()
_LITRE: Final = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `heading` is a msgid; `usual` ones are shown to whoever chose none."""

    key: str
    heading: str
    read: Read
    unit: str = ""
    usual: bool = True

    @property
    def numeric(self) -> bool:
        """Return whether figures stand in it, to the right."""
        return self.key in _FIGURES

    @property
    def milestone(self) -> Milestone | None:
        """Return the milestone whose days it shows, if it shows any."""
        return MILESTONES.get(self.key)


_FIGURES: Final = frozenset({"cartons", "units", "weight", "volume", "difference"})


@cache
def channel_name(leg: str, delivery: str, language: Language) -> str:
    """Return the trade's name of a channel, such as 海派; nothing while it is not chosen."""
    fact = main_legs().get(leg)
    if fact is None or delivery not in final_deliveries():
        return ""
    name = fact.channels.get(FinalDelivery(delivery))
    return name.in_(language) if name else ""


@cache
def _programme(code: str, language: Language) -> str:
    found = programmes().get(code)
    return found.name.in_(language) if found else code


@cache
def _route(code: str, language: Language) -> str:
    found = declaration_routes().get(code)
    return found.name.in_(language) if found else code


def dates_at(line: Line, milestone: Milestone) -> Dates:
    """Return the days of a milestone; the plan's cargo-ready date stands in where none is said."""
    found = line.figures.dates.get(milestone, _NO_DATES)
    if milestone is Milestone.CARGO_READY and found.planned is None:
        return found._replace(planned=line.facts.cargo_ready)
    return found


def listed(texts: Iterable[str]) -> str:
    """Return each text once, those that say nothing left out."""
    return ", ".join(dict.fromkeys(text for text in texts if text))


def numbers(line: Line, kind: MovementKind) -> str:
    """Return the numbers of the movements of a kind that the cartons lie in."""
    return listed(held.number for held in line.figures.movements if held.kind is kind)


def forwarders(line: Line) -> str:
    """Return whose forwarder orders the cartons lie in."""
    held = line.figures.movements
    return listed(each.party for each in held if each.kind is MovementKind.FORWARDER_ORDER)


def bills(line: Line) -> str:
    """Return the bills of lading of the containers: the house bill, or else the master bill."""
    return listed(each.house_bill or each.master_bill for each in line.figures.movements)


def _volume(line: Line, _language: Language) -> Decimal:
    return Rounding.HALF_UP.to(line.figures.volume.cubic_metres, step=_LITRE)


def _state(line: Line, language: Language) -> str:
    return translations(language).gettext(STATES[line.facts.state])


def _day(milestone: Milestone) -> Read:
    return lambda line, _: dates_at(line, milestone).actual


def _channel(line: Line, language: Language) -> str:
    return channel_name(line.facts.main_leg, line.facts.final_delivery, language)


COLUMNS: Final[Mapping[str, Column]] = {
    column.key: column
    for column in (
        Column("shipment", msg("Shipment"), lambda line, _: line.facts.name),
        Column("state", msg("State"), _state),
        Column("latest", msg("Latest arrival"), lambda line, _: line.facts.due),
        Column("plan", msg("Plan"), lambda line, _: line.facts.plan_name, usual=False),
        Column("store", msg("Store"), lambda line, _: line.facts.store),
        Column("fba", msg("FBA number"), lambda line, _: line.facts.programme_number, usual=False),
        Column("reference", msg("Reference ID"), lambda line, _: line.facts.programme_reference),
        Column("fc", msg("Warehouse"), lambda line, _: line.facts.warehouse_code),
        Column(
            "programme",
            msg("Programme"),
            lambda line, language: _programme(line.facts.programme, language),
            usual=False,
        ),
        Column("cartons", msg("Cartons"), lambda line, _: line.figures.cartons),
        Column("units", msg("Units"), lambda line, _: line.figures.units),
        Column(
            "weight", msg("Gross weight"), lambda line, _: line.figures.gross_weight.kilograms, "kg"
        ),
        Column("volume", msg("Volume"), _volume, "m³"),
        Column("forwarder", msg("Forwarder"), lambda line, _: forwarders(line)),
        Column("channel", msg("Channel"), _channel),
        Column(
            "route",
            msg("Declaration route"),
            lambda line, language: _route(line.facts.route, language),
            usual=False,
        ),
        Column(
            "order",
            msg("Forwarder order"),
            lambda line, _: numbers(line, MovementKind.FORWARDER_ORDER),
        ),
        Column(
            "container", msg("Container"), lambda line, _: numbers(line, MovementKind.CONTAINER)
        ),
        Column("bill", msg("Bill of lading"), lambda line, _: bills(line), usual=False),
        Column("ready", msg("Cargo ready"), _day(Milestone.CARGO_READY)),
        Column("entered", msg("Warehouse entry"), _day(Milestone.WAREHOUSE_IN)),
        Column("sailed", msg("Departure"), _day(Milestone.DEPARTED)),
        Column("arrived", msg("Arrival at port"), _day(Milestone.ARRIVED)),
        Column("collected", msg("Out-gate"), _day(Milestone.OUT_GATE)),
        Column("booked", msg("Appointment"), _day(Milestone.APPOINTED)),
        Column("delivered", msg("Delivery"), _day(Milestone.DELIVERED)),
        Column("shelved", msg("Onto the shelf"), _day(Milestone.RECEIVING)),
        Column("difference", msg("Discrepancy"), lambda line, _: line.figures.difference),
        Column(
            "external",
            msg("Platform's status"),
            lambda line, _: line.facts.external_status,
            usual=False,
        ),
        Column("note", msg("Note"), lambda line, _: line.facts.note),
    )
}
#: The column that is always there, in front.
FIRST: Final = "shipment"


def columns_named(keys: Iterable[str]) -> list[Column]:
    """Return the columns of these keys in the table's order; without any, the usual ones."""
    wanted = set(keys) & COLUMNS.keys()
    return [
        column
        for column in COLUMNS.values()
        if column.key == FIRST or (column.key in wanted if wanted else column.usual)
    ]
