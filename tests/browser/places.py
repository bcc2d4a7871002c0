"""Every page, filled with sample data: what accessibility and layout are checked on."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.movement.changes import Remainder
from app.domain.movement.kinds import ChangeKind, MovementKind
from app.domain.programme.fees import FeeUnit
from app.domain.programme.placement_options import Split
from app.domain.receiving.tally import Count
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.files import FileFolder
from app.persistence.tables.accounts import Person
from app.persistence.tables.choosing import PlacementOption
from app.persistence.tables.parties import Address, Importer, LegalEntity, Store
from app.persistence.tables.partners import Partner
from app.persistence.tables.plans import Plan
from app.persistence.tables.products import Product
from app.persistence.tables.programme_fees import ProgrammeFee
from app.usecases import receiving
from app.usecases.change_orders import order_change
from app.usecases.change_scope import Change
from app.usecases.observe import observe
from app.usecases.placement_options.keeping import OptionSaid, save_option
from app.usecases.programme_fees.stating import Statement, state_fee
from app.usecases.rate_cards.managing import withdraw
from tests.factories.label_printers import a_label_printer
from tests.factories.loading import a_load_plan
from tests.factories.movements import a_movement, another_plan, whole
from tests.factories.papers import keep_papers
from tests.factories.partners import a_partner
from tests.factories.plans import a_plan, a_shipment, name_cartons
from tests.factories.quotes import a_quote
from tests.factories.rate_cards import a_draft, a_list_looked_at, a_rate_card
from tests.factories.sheet_templates import a_sheet_template
from tests.factories.surroundings import Surroundings, surround
from tests.factories.tracking import said

TODAY: Final = date(2026, 11, 22)
SIGNED_OUT: Final = ("/", "/signin", "/signup", "/demo", "/join/over-and-gone", "/nowhere")
#: What answers GET and is no page, and why.
NO_PAGES: Final = {
    "account.start": "leads to the door or to the shipments",
    "carton_contents.workbook": "a table to download",
    "cartons.export": "a table to download",
    "cartons.index": "leads to the cartons of the first shipment",
    "costs.working": "a table to download",
    "compliance.export": "a table to download",
    "courier_numbers.export": "a table to download",
    "exchange.export_history": "a table to download",
    "exchange.export_newest": "a table to download",
    "files.download": "a file",
    "health.show": "JSON for machines",
    "importing.template": "a workbook to download",
    "importing_marking.download": "a workbook to download",
    "jobs.progress": "a part of the job's page",
    "labels.index": "leads to the labels of the first shipment",
    "packing_out.index": "leads to the checklist of the first shipment",
    "packing_out.sheet": "a PDF",
    "papers.bound": "a PDF",
    "papers.index": "leads to the papers of the first shipment",
    "papers.packed": "a zip file",
    "papers.record": "JSON for scripts",
    "printers.tested": "a PDF",
    "printers.tried": "a PDF",
    "product_grid.export": "a table to download",
    "rate_card_imports.refused": "says why a file could not be read, as the form it came from",
    "rate_cards.export": "a table to download",
    "rate_cards.table": "a table to download",
    "product_pictures.show": "a picture",
    "products.elements": "a part of the product's form",
    "quotes.workbook": "a table to download",
    "receiving.export": "a table to download",
    "shipment_export.download": "a table to download",
    "shipments.export_items": "a table to download",
    "shipments.items": "leads to the list of the first shipment",
    "stowing.index": "leads to the loading of the first shipment",
    "stowing.printed": "a PDF",
    "stowing.progress": "a part of the loading plan's page",
    "stowing.workbook": "a table to download",
    "static": "style sheets, scripts, icons",
}
#: The kinds of labels with a page of their own.
_LABELS: Final = ("pallet", "sscc", "entry", "battery", "suffocation", "set", "prints")
_ANSWERS: Final = (
    "need_by", "ship_from_id", "cargo_ready", "main_leg", "final_delivery", "port_of_loading",
    "port_of_discharge", "incoterm", "incoterm_place", "exporter_id", "importer_id",
    "declaration_route", "supervision_mode", "valuation_method", "valuation_reason", "rate_line",
    "entry_date",
)  # fmt: skip
_STEPS: Final = (
    "destination", "departure", "channel", "terms", "parties", "shipments", "shipments/1",
    "placement", "items/1", "cartons/1", "loading/1", "labels/1", "labels/1/platform",
    "labels/1/contents", "packing-out/1", "papers/1", "papers/1/details", "papers/1/materials",
    "cost", "cost/duty/8518302000", "cost/exchange/USD/CNY", "check", "handover",
)  # fmt: skip
#: The token of a print whose code somebody scans.
_PRINT: Final = "scanned-from-a-print-1"
_ON_THE_WAY: Final = (
    "destination", "shipments/1", "items/1", "cartons/1", "labels/1", "papers/1",
    "cost", "check", "handover", "courier-numbers", "courier-numbers/1", "changes",
    *(f"changes/1/{kind.value}" for kind in ChangeKind), "tracking", "tracking/1",
    "tracking/1/dates", "receiving", "receiving/1",
)  # fmt: skip


def furnish(session: Session, folder: FileFolder) -> tuple[str, ...]:
    """Fill the workspace and return the addresses of all its pages."""
    plan = a_plan(session, rate_line="example/lcl-truck", entry_date=date(2027, 1, 4))
    name_cartons(session, plan.shipments)
    for shipment in plan.shipments:
        keep_papers(session, shipment, folder=folder, tokens={"commercial-invoice": _PRINT})
    a_partner(session)
    template = a_sheet_template(session, folder)
    load = a_load_plan(session, plan.shipments[0], accepted=True)
    sent = _sent(session, like=plan)
    assert plan.exporter is not None
    beside = surround(session, entity=plan.exporter, folder=folder)
    return (
        *_of_the_workspace(session),
        *_beside(beside),
        *_of_rate_cards(session, folder),
        *_of_costs(session, plan),
        f"/p/{plan.reference}",
        *(f"/p/{plan.reference}/{step}" for step in _STEPS),
        *(f"/p/{plan.reference}/labels/1/{kind}" for kind in _LABELS), "/printers/new", "/gs1",
        f"/printers/{a_label_printer(session).id}",
        f"/p/{plan.reference}/loading/1/{load.id}", f"/p/{plan.reference}/loading/1/{load.id}/edit",
        f"/p/{sent.reference}", f"/check/{_PRINT}", f"/sheet-templates/{template.id}?at=B1",
        *(f"/p/{sent.reference}/{step}" for step in _ON_THE_WAY),
        "/movements", "/movements/1", "/movements/1/events", "/movements/new",
        *(f"/movements/new/{kind.value}?plan={sent.reference}" for kind in MovementKind),
    )  # fmt: skip


def _of_the_workspace(session: Session) -> Iterator[str]:
    yield from (
        "/shipments", "/shipments?state=all&columns=state,to", "/shipments/needs",
        "/shipments/change?scope=all", "/shipments/edit?state=all", "/shipments/views/new?q=FBA",
        "/plans", "/settings", "/members", "/workspaces", "/undo", "/help",
        "/help/facts", "/help/facts?table=programmes", "/help/words", "/parties",
        "/compliance", "/products/1/compliance", "/products/1/compliance/all/un38-3",
        "/products/grid", "/products/1/picture/change", "/products/1/declaration/US",
        "/tariff", "/tariff?q=phone+case", "/tariff/US/85", "/tariff/US/8518",
        "/tariff/US/7323930045", "/printers", "/sheet-templates", "/sheet-templates/new",
    )  # fmt: skip
    kinds = {
        "/entities": LegalEntity,
        "/stores": Store,
        "/importers": Importer,
        "/addresses": Address,
        "/partners": Partner,
        "/products": Product,
    }
    for path, kind in kinds.items():
        row = session.scalars(select(kind.id).order_by(kind.id)).first()
        yield from (path, f"{path}/new", f"{path}/{row}")
    yield "/importers/new/US"


def _beside(rows: Surroundings) -> Iterator[str]:
    application = f"/joining/{rows.application}"
    steps = (
        "service", "programmes", "applicant", "plans", "tax", "tax/US", "importers", "bond/US",
        "agreement", "fees", f"statements/{rows.statement}", "review",
    )  # fmt: skip
    yield from ("/joining", application, *(f"{application}/{step}" for step in steps))
    yield from ("/import", f"/import/{rows.columns}/columns", f"/import/{rows.faults}")
    yield from (f"/import/{rows.saved}", "/import/profiles", f"/import/profiles/{rows.profile}")
    yield from ("/jobs", f"/jobs/{rows.job}", f"/shipments/views/{rows.view}")
    yield f"/join/{rows.invitation}"


def _of_rate_cards(session: Session, folder: FileFolder) -> Iterator[str]:
    """Keep a card that is out of use, so that freight is compared by the example, and a list."""
    card = a_rate_card(session)
    withdraw(session, card)
    draft, run = a_draft(session), a_list_looked_at(session, folder)
    own = f"/rate-cards/{card.id}"
    yield from ("/rate-cards", "/rate-cards/new", "/rate-cards/import", own, f"{own}/head")
    yield from (f"{own}/lines/new", f"{own}/lines/{card.lines[0].id}")
    yield from (f"{own}/surcharges/new", f"{own}/surcharges/{card.surcharges[0].id}")
    yield from (f"/rate-cards/import/{run.id}", f"/rate-cards/import/{run.id}/layout")
    yield f"/rate-cards/{draft.id}/delete"


def _of_costs(session: Session, plan: Plan) -> Iterator[str]:
    """Keep a quote, a placement option and a fee of the plan."""
    person = session.scalars(select(Person).order_by(Person.id)).first()
    assert person is not None
    quote = a_quote(session, plan)
    said = OptionSaid(split=Split.MINIMAL, fee=Decimal("0.21"))
    assert save_option(session, plan, said, row=None, person_id=person.id) == []
    fee = Statement(
        programme="fba-us",
        kind="placement",
        amount=Decimal("0.21"),
        currency="USD",
        unit=FeeUnit.UNIT,
        source="seller account",
    )
    assert state_fee(session, fee, row=None, person_id=person.id) == []
    option, stated = (
        session.scalars(select(each.id)).one() for each in (PlacementOption, ProgrammeFee)
    )
    own = f"/p/{plan.reference}"
    item = plan.shipments[0].items[0].product_id
    yield from (f"{own}/cost/terms", f"{own}/cost/answers/{item}", f"{own}/quotes")
    yield from (f"{own}/quotes/{quote.number}", f"{own}/quotes/{quote.number}/today")
    yield from (f"{own}/placement-options", f"{own}/placement-options/new")
    yield from (f"{own}/placement-options/{option}", "/programme-fees", "/programme-fees/new")
    yield from (f"/programme-fees/{stated}", "/emission-factors", "/exchange-rates")
    yield from ("/exchange-rates/new", "/exchange-rates/USD/CNY")


def _sent(session: Session, *, like: Plan) -> Plan:
    """Keep a plan of two shipments that the forwarder has, at sea, one of them counted."""
    plan = another_plan(session, like, cartons=6)
    a_shipment(session, plan, cartons=2)
    for answer in _ANSWERS:
        setattr(plan, answer, getattr(like, answer))
    for shipment in plan.shipments:
        shipment.state, shipment.locked_at = State.LOCKED, datetime(2026, 10, 1, tzinfo=UTC)
    session.commit()
    person = session.scalars(select(Person).order_by(Person.id)).first()
    assert person is not None
    short = Change(
        kind=ChangeKind.SHORTFALL, reason="工厂少货", remainder=Remainder.LATER_PLAN, cartons="6"
    )
    order_change(session, shipment=plan.shipments[0], change=short, person=person, day=TODAY)
    a_movement(session, whole(*plan.shipments))
    a_movement(session, whole(*plan.shipments), kind=MovementKind.CONTAINER, number="CSQU3054383")
    about = [shipment.id for shipment in plan.shipments]
    for told in (
        said(Milestone.DEPARTED, "10-20"),
        said(Milestone.ARRIVED, "11-10", classifier=Classifier.PLANNED),
        said(Milestone.DELIVERED, "11-18", classifier=Classifier.ESTIMATED),
    ):
        for shipment_id in about:
            observe(session, told, shipment_id=shipment_id, person_id=person.id)
    _count(session, plan, person=person)
    return plan


def _count(session: Session, plan: Plan, *, person: Person) -> None:
    shipment = plan.shipments[0]
    counts = {shipment.items[0].product_id: Count(received=100, damaged=2)}
    report = receiving.Report(counts=counts, counted_on=TODAY)
    refused = receiving.record_counts(
        session, shipment=shipment, report=report, person_id=person.id, today=TODAY
    )
    assert refused == []
    session.commit()
