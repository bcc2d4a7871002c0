"""A real site, a real worker and Debian's Chromium; any console error fails the test."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import BrowserContext, ConsoleMessage, Page
from werkzeug.serving import make_server

from app.web import i18n, security
from config import Config
from tests.factories.people import Member

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything here as a browser test, and keep each worker to few browsers."""
    for item in items:
        if "/browser/" in str(item.path):
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium on this machine"))


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Use the machine's own Chromium; a test tool never downloads one."""
    return {
        "executable_path": CHROMIUM,
        "args": [
            "--disable-dev-shm-usage",
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    }


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, Any]:
    """Hold animations still, so that what is seen does not depend on when."""
    return {"reduced_motion": "reduce", "locale": "en-GB"}


@dataclass(frozen=True, slots=True)
class Site:
    """A running Sampan."""

    app: Flask
    address: str


@pytest.fixture
def site(app: Flask) -> Iterator[Site]:
    """Serve the application on a port of its own."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Site(app, f"http://127.0.0.1:{server.port}")
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def worker(config: Config) -> Iterator[None]:
    """Do background work in a process of its own, as production does."""
    environment = {
        **os.environ,
        "SAMPAN_DATABASE_URL": config.database_url,
        "SAMPAN_SECRET_KEY": config.secret_key,
        "SAMPAN_FILES": str(config.files),
    }
    command = [sys.executable, "-m", "app.cli", "worker"]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, env=environment, cwd=root, stderr=subprocess.DEVNULL) as process:
        yield
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture
def quiet(context: BrowserContext) -> Iterator[BrowserContext]:
    """Return a context whose pages must not print an error: the strict CSP holds everywhere."""
    errors: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error" and "status of 4" not in message.text:
            errors.append(f"{message.text} ({message.location})")

    context.on("console", note)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    context.set_default_timeout(15_000)
    yield context
    assert errors == []


@pytest.fixture
def tab(quiet: BrowserContext) -> Page:
    """Return a tab of somebody who is not signed in."""
    return quiet.new_page()


def enter(context: BrowserContext, site: Site, member: Member, *, language: str = "en") -> None:
    """Sign the member's browser in, reading `language`."""
    for name, value in ((security.COOKIE, member.token), (i18n.COOKIE, language)):
        context.add_cookies([{"name": name, "value": value, "url": site.address}])
