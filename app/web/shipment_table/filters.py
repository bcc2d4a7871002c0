"""The answers that the table's filters offer, in the reader's words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from app.domain.shipment.states import State
from app.persistence.shipment_table import choices
from app.persistence.shipment_table.search import Risk
from app.usecases.shipment_columns import channel_name
from app.web.database import database
from app.web.i18n import current_language, lazy
from app.web.plans.states import STATES
from app.web.rendering import country
from app.web.shipment_table.tabs import GROUPS

Options = list[tuple[str, Any]]

RISKS: Final[Options] = [
    (Risk.LATE.value, lazy("Late")),
    (Risk.AT_RISK.value, lazy("Late or near")),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """The options of each filter as (value, words); "all" is always offered beside them."""

    states: Options
    destinations: Options
    stores: Options
    warehouses: Options
    forwarders: Options
    channels: Options
    risks: Options


def offered(warehouses: Iterable[str]) -> Offered:
    """Return what can be chosen in each filter, among these warehouses."""
    found = choices.choices(database())
    return Offered(
        states=_states(),
        destinations=[(code, country(code)) for code in found.destinations],
        stores=list(found.stores),
        warehouses=_themselves(warehouses),
        forwarders=_themselves(found.forwarders),
        channels=[(each, _channel(each)) for each in found.channels],
        risks=RISKS,
    )


def _states() -> Options:
    groups = [(group.value, name) for group, name in GROUPS.items()]
    singles = [(state.value, STATES[state].word) for state in State]
    return [*groups, *singles]


def _themselves(values: Iterable[str]) -> Options:
    return [(value, value) for value in values]


def _channel(pair: str) -> str:
    leg, _plus, delivery = pair.partition("+")
    return channel_name(leg, delivery, current_language()) or pair
