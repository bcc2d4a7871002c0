"""Takes pictures of every page, both languages and two widths, and the ones docs/ shows.

Run by `make screenshots`, so that the pictures stay true: all pages go to var/screenshots, the
guide's to docs/pictures.
"""

import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page, sync_playwright
from sqlalchemy import Engine, select
from werkzeug.serving import make_server

from app import create_app
from app.domain.naming import Language
from app.persistence import migrating
from app.persistence.plans import plan_by_reference
from app.persistence.session import make_engine, make_session
from app.persistence.tables.accounts import Membership
from app.usecases import demo, demo_workspace, signing_in
from app.usecases.papers import Pack, make_papers
from app.usecases.plan_record import record_of
from app.web import security
from config import Config
from tests.browser.conftest import CHROMIUM

PLAN: Final = "/p/IP-2026-0001"
PAGES: Final = (
    "/nowhere", "/plans", PLAN, f"{PLAN}/destination", f"{PLAN}/departure", f"{PLAN}/channel",
    f"{PLAN}/terms", f"{PLAN}/parties", f"{PLAN}/shipments", f"{PLAN}/shipments/1",
    f"{PLAN}/items", f"{PLAN}/cartons", f"{PLAN}/labels", f"{PLAN}/papers", f"{PLAN}/cost",
    f"{PLAN}/check", "/p/IP-2026-0002", "/p/IP-2026-0002/cartons", "/parties", "/entities",
    "/entities/1", "/stores", "/stores/1", "/importers", "/importers/1", "/addresses",
    "/addresses/1", "/products", "/products/1", "/products/grid", "/settings", "/help",
    "/help/facts", "/help/words",
)  # fmt: skip
DOCUMENTED: Final = {
    "plan": PLAN,
    "cartons": f"{PLAN}/cartons",
    "labels": f"{PLAN}/labels",
    "papers": f"{PLAN}/papers",
    "cost": f"{PLAN}/cost",
    "check": f"{PLAN}/check",
}
WIDTHS: Final = (1280, 390)
ROOT: Final = Path(__file__).parents[2]


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
        token = signing_in.remember(session, membership=membership)
        session.commit()
        return token


def read_in(page: Page, site: str, language: Language) -> None:
    """Switch the reader's language as people do, with the button on top."""
    page.goto(f"{site}/settings")
    button = page.locator(f"button[name=to_language][value={language.value}]")
    if button.count():
        button.click()


def take(browser: Browser, site: str, token: str, *, language: Language, width: int) -> None:
    """Take all pages in one language at one width."""
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    context.add_cookies([{"name": security.COOKIE, "value": token, "url": site}])
    page = context.new_page()
    read_in(page, site, language)
    folder = ROOT / "var" / "screenshots"
    for path in PAGES:
        page.goto(f"{site}{path}")
        name = path.strip("/").replace("/", "-")
        page.screenshot(path=folder / f"{name}.{language.value}.{width}.png", full_page=True)
    if width == max(WIDTHS):
        for name, path in DOCUMENTED.items():
            page.goto(f"{site}{path}")
            page.screenshot(
                path=ROOT / "docs" / "pictures" / f"{name}.{language.value}.png",
                clip={"x": 0, "y": 0, "width": width, "height": 900},
                full_page=True,
            )
    context.close()


def main() -> None:
    """Take them all."""
    for folder in (ROOT / "var" / "screenshots", ROOT / "docs" / "pictures"):
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
