"""Takes pictures of every page, both languages and two widths, and the ones docs/ shows.

Run by `make screenshots`, so that the pictures stay true: all pages go to var/screenshots, the
guide's to docs/pictures.
"""

import io
import re
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session
from werkzeug.serving import make_server

from app import create_app, jobs
from app.domain.movement.kinds import ChangeKind, MovementKind
from app.domain.naming import Language
from app.jobs.worker import Worker
from app.persistence import migrating
from app.persistence.files import FileFolder
from app.persistence.plans import plan_by_reference
from app.persistence.session import make_engine, make_session
from app.persistence.tables.accounts import Membership
from app.persistence.tables.jobs import Job, JobState
from app.persistence.tables.parties import LegalEntity
from app.usecases import demo, demo_workspace, signing_in
from app.usecases.papers import Pack, make_papers
from app.usecases.plan_record import record_of
from app.usecases.rate_cards.managing import withdraw
from app.web import security
from config import Config
from tests.browser.conftest import CHROMIUM
from tests.factories.given_files import a_label_file, an_order_sheet
from tests.factories.label_printers import a_label_printer
from tests.factories.rate_cards import a_draft, a_list_looked_at, a_rate_card
from tests.factories.surroundings import surround

PLAN, AT_SEA, CLOSED = "/p/IP-2026-0001", "/p/IP-2026-0003", "/p/IP-2026-0004"
HEAVY: Final = "/p/IP-2026-0002"
OUTSIDE: Final = ("/", "/signin", "/signup", "/demo", "/check/of-no-print")
LABELS: Final = (
    "platform", "contents", "entry", "pallet", "sscc", "battery", "suffocation", "set", "prints",
)  # fmt: skip
PAGES: Final = (
    "/nowhere", "/shipments", "/shipments?state=all",
    "/shipments/needs", "/shipments/change?scope=all", "/shipments/edit?state=all",
    "/shipments/views/new", "/plans", "/movements", "/movements/1",
    "/movements/1/events", "/movements/new",
    *(f"/movements/new/{kind.value}" for kind in MovementKind),
    PLAN, f"{PLAN}/destination", f"{PLAN}/departure", f"{PLAN}/channel",
    f"{PLAN}/terms", f"{PLAN}/parties", f"{PLAN}/shipments", f"{PLAN}/shipments/1",
    f"{PLAN}/placement", f"{PLAN}/items/1", f"{PLAN}/cartons/1", f"{PLAN}/labels/1",
    *(f"{PLAN}/labels/1/{kind}" for kind in LABELS),
    f"{PLAN}/loading/1", f"{PLAN}/loading/1/1", f"{PLAN}/loading/1/1/edit",
    f"{PLAN}/packing-out/1", f"{PLAN}/papers/1", f"{PLAN}/papers/1/details",
    f"{PLAN}/papers/1/materials", f"{PLAN}/cost", f"{PLAN}/check",
    f"{PLAN}/cost/duty/9617001000", f"{PLAN}/cost/exchange/USD/CNY", f"{PLAN}/cost/terms",
    f"{PLAN}/cost/answers/1", f"{PLAN}/quotes", f"{PLAN}/quotes/1", f"{PLAN}/quotes/1/today",
    f"{PLAN}/placement-options", f"{PLAN}/placement-options/new",
    f"{PLAN}/placement-options/1",
    HEAVY, f"{HEAVY}/cartons/1",
    AT_SEA, f"{AT_SEA}/handover", f"{AT_SEA}/courier-numbers", f"{AT_SEA}/courier-numbers/1",
    f"{AT_SEA}/changes", *(f"{AT_SEA}/changes/1/{kind.value}" for kind in ChangeKind),
    f"{AT_SEA}/tracking/1", f"{AT_SEA}/tracking/1/dates", f"{AT_SEA}/receiving/1",
    CLOSED, f"{CLOSED}/receiving/1", f"{CLOSED}/tracking/1", f"{CLOSED}/courier-numbers",
    "/parties", "/entities", "/entities/1", "/entities/new", "/stores", "/stores/1",
    "/stores/new", "/importers", "/importers/1", "/importers/new", "/importers/new/US",
    "/addresses", "/addresses/1", "/addresses/new", "/partners", "/partners/1", "/partners/new",
    "/sheet-templates", "/sheet-templates/1", "/sheet-templates/new", "/printers", "/printers/new",
    "/printers/1", "/gs1",
    "/products", "/products/1", "/products/new",
    "/compliance", "/products/4/compliance", "/products/4/compliance/all/un38-3",
    "/products/grid", "/products/1/picture/change", "/products/1/declaration/US",
    "/tariff", "/tariff?q=phone+case",
    "/tariff/US/85", "/tariff/US/8518", "/tariff/US/7323930045", "/exchange-rates",
    "/exchange-rates/new", "/exchange-rates/USD/CNY", "/programme-fees", "/programme-fees/new",
    "/programme-fees/1", "/emission-factors",
    "/settings", "/members", "/workspaces", "/undo",
    "/help", "/help/facts", "/help/facts?table=programmes", "/help/words",
    "/joining", "/joining/1", "/joining/1/service", "/joining/1/programmes",
    "/joining/1/applicant", "/joining/1/plans", "/joining/1/tax", "/joining/1/tax/US",
    "/joining/1/importers", "/joining/1/bond/US", "/joining/1/agreement", "/joining/1/fees",
    "/joining/1/statements/1", "/joining/1/review", "/import", "/import/1/columns", "/import/2",
    "/import/3", "/import/profiles", "/import/profiles/1", "/jobs", "/jobs/1",
    "/shipments/views/1", "/join/over-and-gone", "/rate-cards", "/rate-cards/new",
    "/rate-cards/import", "/rate-cards/1", "/rate-cards/1/head", "/rate-cards/1/lines/new",
    "/rate-cards/1/lines/1", "/rate-cards/1/surcharges/new", "/rate-cards/1/surcharges/1",
    "/rate-cards/import/4", "/rate-cards/import/4/layout", "/rate-cards/4/delete",
)  # fmt: skip
DOCUMENTED: Final = {
    "shipments": "/shipments?state=all",
    "plan": PLAN,
    "cartons": f"{PLAN}/cartons/1",
    "packing_out": f"{PLAN}/packing-out/1",
    "labels": f"{PLAN}/labels/1",
    "entry_marks": f"{PLAN}/labels/1/entry",
    "amazon_labels": f"{PLAN}/labels/1/platform",
    "papers": f"{PLAN}/papers/1",
    "paper_details": f"{PLAN}/papers/1/details",
    "materials": f"{PLAN}/papers/1/materials",
    "sheet_template": "/sheet-templates/1",
    "compliance": "/compliance",
    "tariff": "/tariff?q=保温杯",
    "cost": f"{PLAN}/cost",
    "rate_cards": "/rate-cards/2",
    "quote": f"{PLAN}/quotes/1/today",
    "check": f"{PLAN}/check",
    "handover": f"{AT_SEA}/handover",
    "tracking": f"{AT_SEA}/tracking/1",
    "joining": "/joining/1",
    "importing": "/import/2",
    "receiving": f"{CLOSED}/receiving/1",
}
WIDTHS: Final = (1280, 390)
ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = ROOT / "var" / "screenshots"


@contextmanager
def demo_site(folder: Path) -> Iterator[tuple[str, str]]:
    """Serve the demo workspace; give the address and a sign-in token."""
    config = Config(
        database_url=f"sqlite:///{folder / 'demo.db'}",
        secret_key="pictures only, nobody signs in here",
        files=folder / "files",
    )
    engine = make_engine(config.database_url)
    migrating.upgrade(engine)
    token = _furnished(engine, config.files)
    _do_waiting(engine, config)
    server = make_server("127.0.0.1", 0, create_app(config), threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.port}", token
    server.shutdown()
    engine.dispose()


def _furnished(engine: Engine, files: Path) -> str:
    """Load the demo with its first plan's papers printed, and sign its owner in."""
    today = datetime.now(UTC).date()
    with make_session(engine, writes=True) as session:
        demo_workspace.load(session, today=today)
        membership = session.scalars(select(Membership)).one()
        plan = plan_by_reference(session, "IP-2026-0001")
        assert plan is not None
        record, _lacking = record_of(plan.shipments[0], day=today)
        assert record is not None
        pack = make_papers(record)
        assert isinstance(pack, Pack)
        demo.keep_papers(session, plan, made=(record, pack), person=membership.person, folder=files)
        beside = surround(session, entity=_company(session), folder=FileFolder(files))
        _finish(session, beside.job)
        withdraw(session, a_rate_card(session))
        a_draft(session)
        a_list_looked_at(session, FileFolder(files))
        an_order_sheet(session, FileFolder(files))
        a_label_printer(session)
        a_label_file(session, plan.shipments[0], folder=FileFolder(files))
        token = signing_in.remember(session, membership=membership)
        session.commit()
        return token


def _do_waiting(engine: Engine, config: Config) -> None:
    """Do the work that loading ordered: no worker runs while pictures are taken."""
    worker = Worker(engine=engine, config=config, owner="pictures")
    with engine.connect() as connection:
        waiting = connection.scalars(select(Job.id).where(Job.state == JobState.QUEUED)).all()
    for job_id in waiting:
        worker.do(job_id)


def _company(session: Session) -> LegalEntity:
    return session.scalars(select(LegalEntity).order_by(LegalEntity.id)).all()[0]


def _finish(session: Session, job_id: int) -> None:
    """Say that the work is done: no worker runs while pictures are taken."""
    job = jobs.find(session, job_id)
    assert job is not None
    job.state, job.result = JobState.DONE, {"page": "/import/3"}


def read_in(page: Page, site: str, language: Language) -> None:
    """Switch the reader's language as people do, with the button on top."""
    page.goto(f"{site}/settings")
    button = page.locator(f"button[name=to_language][value={language.value}]")
    if button.count():
        button.click()


def take(browser: Browser, site: str, token: str, *, language: Language, width: int) -> None:
    """Take all pages in one language at one width."""
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    ending = f"{language.value}.{width}.png"
    for path in OUTSIDE:
        page.goto(f"{site}{path}?lang={language.value}")
        page.screenshot(path=FOLDER / f"{named(path)}.{ending}", full_page=True)
    context.add_cookies([{"name": security.COOKIE, "value": token, "url": site}])
    read_in(page, site, language)
    for path in PAGES:
        page.goto(f"{site}{path}")
        page.screenshot(path=FOLDER / f"{named(path)}.{ending}", full_page=True)
    if width == max(WIDTHS):
        for name, path in DOCUMENTED.items():
            page.goto(f"{site}{path}")
            seen = page.screenshot(
                clip={"x": 0, "y": 0, "width": width, "height": 900}, full_page=True
            )
            keep_small(seen, ROOT / "docs" / "pictures" / f"{name}.{language.value}.png")
    context.close()


def named(path: str) -> str:
    """Return what the picture of a page is called."""
    return re.sub(r"\W+", "-", path).strip("-") or "start"


def keep_small(seen: bytes, path: Path) -> None:
    """Keep a picture with 256 colours, so that docs/ stays small."""
    with Image.open(io.BytesIO(seen)) as picture:
        few = picture.convert("RGB").quantize(
            method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE
        )
        few.save(path, optimize=True)


def main() -> None:
    """Take them all."""
    for folder in (FOLDER, ROOT / "docs" / "pictures"):
        folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as scratch,
        demo_site(Path(scratch)) as (site, token),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--disable-dev-shm-usage", "--no-sandbox"]
        )
        for language in Language:
            for width in WIDTHS:
                take(browser, site, token, language=language, width=width)
        browser.close()


if __name__ == "__main__":
    main()
