"""The questions of a plan's way: where to, from where, by which channel."""

from wtforms.validators import Optional

from app.catalogue.channels import final_deliveries, main_legs
from app.catalogue.countries import countries, destinations
from app.catalogue.ports import ports
from app.catalogue.programmes import programmes
from app.domain.problems import Problem
from app.domain.trade.ports import ports_for
from app.domain.transport import check_channel
from app.persistence.parties import ADDRESSES
from app.persistence.plans import Plan
from app.web import checks
from app.web.database import database
from app.web.fields import AnswerField, ChoiceField, DateField, TextField
from app.web.i18n import lazy
from app.web.plans.step_form import StepForm
from app.web.rendering import country, said, written

_NO_LAND_ROUTE = lazy("Not available: there is no land route to the destination.")


class DestinationForm(StepForm):
    """Where to, under which programme, and by when."""

    destination = AnswerField(
        lazy("Where are the goods going?"), [checks.Needed(lazy("Choose the destination country"))]
    )
    programme = AnswerField(
        lazy("Who receives them?"), [checks.Needed(lazy("Choose who receives the goods"))]
    )
    need_by = DateField(
        lazy("Needed in the warehouse by"),
        [Optional()],
        description=lazy("Year-month-day, for example 2027-01-20"),
    )
    name = TextField(
        lazy("Your own name for this plan"),
        [Optional(), checks.longest(80)],
        description=lazy("For example: winter restock"),
    )

    def prepare(self, plan: Plan) -> None:
        """Offer the destinations, and the programmes of each."""
        del plan
        self.destination.offer((code, country(code)) for code in destinations())
        self.programme.offer((code, said(each.name)) for code, each in programmes().items())

    def problems(self, plan: Plan) -> list[Problem]:
        """Refuse a programme without warehouses in the destination, and a day too early."""
        programme = programmes()[self.programme.data]
        if not programme.receives_in(self.destination.data):
            return [Problem("plan-programme-elsewhere", "programme", {"programme": programme.name})]
        need_by, ready = self.need_by.data, plan.cargo_ready
        if need_by and ready and need_by <= ready:
            return [Problem("plan-needed-before-ready", "need_by", {"limit": ready})]
        return []

    def programmes_in(self, code: str) -> list[tuple[str, str]]:
        """Return the programmes that receive in one country, for its follow-up question."""
        return [
            (each.code, said(each.name)) for each in programmes().values() if each.receives_in(code)
        ]


class DepartureForm(StepForm):
    """Where the goods leave from, and from when on."""

    numbers = frozenset({"ship_from_id"})

    ship_from_id = AnswerField(
        lazy("Where do the goods leave from?"),
        [checks.Needed(lazy("Choose where they leave from"))],
    )
    cargo_ready = DateField(
        lazy("Cargo-ready date"),
        [checks.Needed(lazy("Enter the day the goods are packed and ready"))],
        description=lazy("The day the goods can be collected, for example 2026-12-04"),
    )

    def prepare(self, plan: Plan) -> None:
        """Offer the workspace's ship-from addresses."""
        del plan
        offered = ADDRESSES.in_use(database())
        self.ship_from_id.offer((str(each.id), each.name) for each in offered)
        lines = {str(each.id): written(each, "address") for each in offered}
        self.ship_from_id.hints = lines.get

    def problems(self, plan: Plan) -> list[Problem]:
        """Refuse goods that are ready only when they are needed in the warehouse."""
        if plan.need_by and self.cargo_ready.data >= plan.need_by:
            return [Problem("plan-ready-after-needed", "cargo_ready", {"limit": plan.need_by})]
        return []


class ChannelForm(StepForm):
    """The main leg, the final delivery, and the ports between."""

    main_leg = AnswerField(
        lazy("How do the goods travel?"), [checks.Needed(lazy("Choose the main leg"))]
    )
    final_delivery = AnswerField(
        lazy("How do they reach the warehouse?"),
        [checks.Needed(lazy("Choose the final delivery"))],
    )
    port_of_loading = ChoiceField(lazy("Port of loading"), [Optional()])
    port_of_discharge = ChoiceField(lazy("Port of discharge"), [Optional()])

    def prepare(self, plan: Plan) -> None:
        """Offer all legs with their consequence; ports of both countries for every mode."""
        legs = main_legs()
        self.main_leg.offer((code, said(leg.name)) for code, leg in legs.items())
        self.main_leg.hints = lambda code: (
            _NO_LAND_ROUTE if self.shut(code) else said(legs[code].consequence)
        )
        self.final_delivery.offer(
            (code, said(each.name)) for code, each in final_deliveries().items()
        )
        for field, code in (
            (self.port_of_loading, "CN"),
            (self.port_of_discharge, plan.destination),
        ):
            offered = [each for each in ports().values() if each.country == code]
            field.offer(
                [
                    ("", lazy("Not decided yet")),
                    *((p.code, f"{said(p.name)} {p.code}") for p in offered),
                ]
            )
        self._overland = countries()[plan.destination].reached_overland

    def shut(self, code: str) -> bool:
        """Return whether a leg cannot reach the destination; it stays visible, with the reason."""
        return main_legs()[code].overland and not self._overland

    def deliveries_after(self, code: str) -> list[tuple[str, str, str]]:
        """Return the final deliveries that can follow a leg: code, trade name, consequence."""
        offered = final_deliveries()
        return [
            (delivery.value, said(name), said(offered[delivery.value].consequence))
            for delivery, name in main_legs()[code].channels.items()
        ]

    def problems(self, plan: Plan) -> list[Problem]:
        """Refuse what cannot follow one another, and ports that the mode does not use."""
        leg = main_legs()[self.main_leg.data]
        found = check_channel(
            leg,
            delivery=final_deliveries()[self.final_delivery.data],
            reached_overland=self._overland,
        )
        for field, code in (("port_of_loading", "CN"), ("port_of_discharge", plan.destination)):
            chosen = self[field].data
            used = {each.code for each in ports_for(ports().values(), country=code, mode=leg.mode)}
            if chosen and chosen not in used:
                found.append(Problem("plan-port-of-other-mode", field, {"leg": leg.name}))
        return found
