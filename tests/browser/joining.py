"""Joining global logistics, walked as part of the whole journey."""

from pathlib import Path
from typing import Final

from playwright.sync_api import expect

from app.domain.naming import Language
from tests.browser.walk import Walk, days_ago
from tests.factories.uploads import pdf

HOME: Final = "/joining/1"


def join(walk: Walk, folder: Path) -> None:
    """Read, apply, sign, pay, submit and approve, for the company kept first."""
    _apply(walk, folder)
    _configure(walk)
    _sign_and_pay(walk)
    walk.open(f"{HOME}/review")
    walk.driver.press(walk.say("Submit the application"))
    walk.driver.press(walk.say("Approve the application"))
    expect(walk.page.locator(".tag").first).to_have_text(walk.say("Approved"))


def _apply(walk: Walk, folder: Path) -> None:
    walk.open("/joining")
    walk.driver.press(walk.say("New application"))
    walk.driver.choose("agreed", "y")
    walk.driver.press(walk.say("Continue"))
    walk.driver.choose("programmes", "US/fba-us")
    walk.go_on()
    walk.driver.choose("entity_id", "1")
    walk.answer({"contact": "Chen Min", "phone": "+86 574 8765 4321"})
    walk.answer({"officer": "Li Hua", "officer_title": "Legal representative"})
    walk.go_on()
    licence = folder / "licence.pdf"
    licence.write_bytes(pdf())
    walk.driver.upload("file", licence)
    walk.driver.press(walk.say("Add file"))
    walk.go_on()


def _configure(walk: Walk) -> None:
    walk.driver.choose("amazon-us", "professional")
    walk.go_on()
    walk.open(f"{HOME}/tax/US")
    walk.driver.choose("standing", "registered")
    walk.driver.fill("ein", "84-2193712")
    walk.go_on()
    country = {Language.ZH: "美国", Language.EN: "United States"}[walk.language]
    walk.driver.press(walk.say("Import itself in %(country)s") % {"country": country})
    walk.driver.choose("US", "1")
    walk.go_on()
    walk.driver.choose("kind", "continuous")
    walk.answer({"number": "26A123456", "surety": "Example Surety Inc.", "amount": "50000"})
    walk.driver.choose("currency", "USD")
    walk.answer({"valid_from": days_ago(20), "valid_to": days_ago(-340)})
    walk.go_on()


def _sign_and_pay(walk: Walk) -> None:
    walk.driver.fill("name", "Li Hua")
    walk.driver.choose("agreed", "y")
    walk.driver.press(walk.say("Accept the agreement"))
    walk.open(f"{HOME}/fees")
    made = walk.plural(
        "Make a fee statement of %(num)s fee", "Make a fee statement of %(num)s fees"
    )
    walk.driver.press(made.partition("%")[0])
    walk.driver.fill("paid_on", days_ago(1))
    walk.driver.fill("amount", "39.99")
    walk.driver.choose("method", "transfer")
    walk.driver.fill("reference", "TT-20261121")
    walk.driver.press(walk.say("Record the payment"))
    expect(walk.page.locator(".tag").first).to_have_text(walk.say("Paid"))
