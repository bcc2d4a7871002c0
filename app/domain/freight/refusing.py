"""What keeps a line of a price list from carrying a consignment: every reason, at once."""

from collections.abc import Iterator

from app.domain.freight.basis import Measure
from app.domain.freight.cartons import Consignment
from app.domain.freight.rate_cards import RateLine
from app.domain.problems import Problem


def refusals(
    line: RateLine, *, consignment: Consignment, charge: Measure | None
) -> tuple[Problem, ...]:
    """Return why `line` cannot carry the consignment, of which it bills `charge`."""
    return (
        *_route(line, consignment),
        *_goods(line, consignment),
        *_price(line, consignment, charge),
    )


def _route(line: RateLine, consignment: Consignment) -> Iterator[Problem]:
    destination, service = consignment.destination, line.name
    if line.area.needs_postcode(destination):
        yield Problem("freight-postcode-needed", params={"service": service})
    elif line.area.closeness(destination) is None:
        yield Problem("freight-no-route", params={"service": service, "country": destination.name})


def _goods(line: RateLine, consignment: Consignment) -> Iterator[Problem]:
    refused = [flag.name for flag in consignment.cargo if flag.code not in line.accepts]
    if refused:
        params = {"service": line.name, "cargo": refused}
        yield Problem("freight-cargo-refused", params=params)
    if not consignment.groups:
        yield Problem("freight-no-cartons", params={"service": line.name})


def _price(line: RateLine, consignment: Consignment, charge: Measure | None) -> Iterator[Problem]:
    service = line.name
    if not line.validity.covers(consignment.ready_on):
        params = {"service": service, "date": consignment.ready_on}
        yield Problem("freight-not-valid", params=params)
    if line.paused:
        yield Problem("freight-paused", params={"service": service})
    elif charge is None:
        code = "freight-loads-other" if consignment.loads else "freight-loads-unknown"
        yield Problem(code, params={"service": service})
    elif consignment.groups and line.reached(charge.quantity).price is None:
        yield Problem("freight-on-request", params={"service": service})
