"""The questions of a plan's trade: who pays for what, who exports, who imports."""

from wtforms.validators import Optional

from app.catalogue.declaration_routes import declaration_routes, supervision_modes
from app.catalogue.trade_terms import trade_terms
from app.domain.problems import Problem
from app.domain.trade.declarations import check_supervision_mode
from app.persistence.enrolment import joined
from app.persistence.parties import ENTITIES, IMPORTERS
from app.persistence.plans import Plan
from app.web import checks
from app.web.costs.wording import VALUATIONS
from app.web.database import database
from app.web.fields import AnswerField, ChoiceField, TextField
from app.web.i18n import lazy
from app.web.importers.naming import importer_name
from app.web.plans.step_form import StepForm
from app.web.rendering import said, written

CURRENCIES = ("USD", "EUR", "GBP", "CNY", "JPY", "CAD", "AUD")


class TermsForm(StepForm):
    """Who pays for what, from which the trade term follows."""

    incoterm = AnswerField(
        lazy("Who pays for what?"), [checks.Needed(lazy("Choose who pays for what"))]
    )
    incoterm_place = TextField(
        lazy("Named place"),
        [
            checks.Needed(lazy("Enter the place the term is agreed for, for example Ningbo")),
            checks.latin,
            checks.longest(60),
        ],
        description=lazy("The place printed after the term, in English letters"),
    )
    currency = ChoiceField(
        lazy("Currency of the invoice"), [checks.Needed(lazy("Choose the currency"))]
    )

    def prepare(self, plan: Plan) -> None:
        """Offer every term by its consequence, its code beside it."""
        del plan
        terms = trade_terms()
        self.incoterm.offer((code, said(term.consequence)) for code, term in terms.items())
        self.incoterm.hints = lambda code: f"{code} {terms[code].year} · {said(terms[code].name)}"
        self.currency.offer((code, code) for code in CURRENCIES)


class PartiesForm(StepForm):
    """Who exports, who imports, by which route it is declared, and how it is valued."""

    numbers = frozenset({"exporter_id", "importer_id"})

    exporter_id = AnswerField(
        lazy("Who is the exporter on the papers?"), [checks.Needed(lazy("Choose the exporter"))]
    )
    importer_id = AnswerField(
        lazy("Who is the importer of record?"), [checks.Needed(lazy("Choose the importer"))]
    )
    declaration_route = AnswerField(
        lazy("How are the goods declared for export?"),
        [checks.Needed(lazy("Choose the declaration route"))],
    )
    supervision_mode = ChoiceField(lazy("Supervision mode"), [Optional()])
    valuation_method = AnswerField(
        lazy("Are the goods sold already?"), [checks.Needed(lazy("Choose how the value was found"))]
    )
    valuation_reason = TextField(
        lazy("How the value was found"),
        [
            checks.Needed(lazy("Say in a few words how the value was found")),
            checks.longest(240),
        ],
        description=lazy("Customs may ask: for example price list of 2026-10 less platform fees"),
    )

    def prepare(self, plan: Plan) -> None:
        """Offer the workspace's entities and this destination's importers."""
        self.exporter_id.offer(
            (str(each.id), written(each, "name")) for each in ENTITIES.in_use(database())
        )
        self.importer_id.offer(
            (str(each.id), importer_name(each))
            for each in IMPORTERS.in_use(database(), destination=plan.destination)
        )
        routes = declaration_routes()
        self.declaration_route.offer((code, said(route.name)) for code, route in routes.items())
        self.declaration_route.hints = lambda code: said(routes[code].consequence)
        self.supervision_mode.offer(
            [
                ("", lazy("Not asked on this route")),
                *((m.code, f"{m.code} {said(m.name)}") for m in supervision_modes().values()),
            ]
        )
        usual = {
            "fallback": lazy("No, it is our own stock"),
            "transaction": lazy("Yes, sold to the importer"),
        }
        kept = {each.value: name for each, (name, _hint) in VALUATIONS.items()}
        other = {key: kept[key] for key in {plan.valuation_method} & kept.keys() - usual.keys()}
        self.valuation_method.offer([*usual.items(), *other.items()])
        self.valuation_method.hints = {
            "fallback": lazy("There is no sale, so say below how the value was worked out."),
            "transaction": lazy("The price the importer pays is the value."),
        }.get

    @property
    def joining_finished(self) -> bool:
        """Return whether every application to join is approved; otherwise the page says so."""
        return joined(database())

    def problems(self, plan: Plan) -> list[Problem]:
        """Refuse a supervision mode the route cannot be declared under, and a missing one."""
        del plan
        route = declaration_routes()[self.declaration_route.data]
        chosen = self.supervision_mode.data
        if not chosen:
            asked = bool(route.supervision_modes)
            params = {"allowed": list(route.supervision_modes)}
            return [Problem("plan-supervision-mode", "supervision_mode", params)] if asked else []
        return check_supervision_mode(route, mode=supervision_modes()[chosen])
