"""The whole journey, from sign-up to the shelf, told once and walked by whichever driver."""

import functools
import re
from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from app.domain.naming import Language
from app.wording.translations import translations
from tests.browser.drivers import Driver

PLAN = "/p/IP-2026-0001"
#: Milliseconds that work in the background may take on a busy machine.
PATIENCE = 60_000
Answers = dict[str, str]

COMPANY = {
    "uscc": "91330206MA2EXAMPLE",
    "customs_code": "3302960ABC",
    "name_zh": "宁波示例贸易有限公司",
    "name_en": "Ningbo Example Trading Co., Ltd.",
    "address_zh": "浙江省宁波市北仑区示例路 88 号",
    "address_en": "88 Shili Road, Beilun District, Ningbo",
}
ADDRESS = {
    "name": "Beilun warehouse",
    "city": "Ningbo",
    "address_zh": "浙江省宁波市北仑区示例路 66 号",
    "address_en": "66 Shili Road, Beilun District, Ningbo",
}
PRODUCT = {
    "sku": "BTL-750-BK",
    "name_zh": "不锈钢保温杯",
    "name_en": "Stainless steel vacuum flask",
    "brand": "LANCHUAN",
    "model": "BTL-750",
    "length": "8",
    "width": "8",
    "height": "27",
    "weight": "0.38",
    "value": "4.20",
    "material_zh": "304 不锈钢",
    "material_en": "304 stainless steel",
    "use_zh": "饮水保温",
    "use_en": "Keeping drinks hot or cold",
    "customs.CN.hs_code": "9617001100",
    "customs.US.hs_code": "9617001000",
    "specs.1.units": "24",
    "specs.1.length": "50",
    "specs.1.width": "34",
    "specs.1.height": "29",
    "specs.1.gross_weight": "10.4",
}


def days_ago(days: int) -> str:
    """Return the day that lies so many days back, as people type it."""
    return (datetime.now(UTC) - timedelta(days=days)).date().isoformat()


class Walk:
    """One person's way through Sampan, in one language."""

    def __init__(
        self, driver: Driver, address: str, language: Language, *, scripts: bool = True
    ) -> None:
        self.driver = driver
        self.page = driver.page
        self.address = address
        self.say = translations(language).gettext
        self.plural = functools.partial(translations(language).ngettext, n=2)
        self.language = language
        self.scripts = scripts

    def open(self, path: str) -> None:
        """Open a page by its address."""
        self.page.goto(f"{self.address}{path}")

    def answer(self, answers: Answers, choices: Answers | None = None) -> None:
        """Answer the open page's questions."""
        for name, value in (choices or {}).items():
            self.driver.choose(name, value)
        for name, text in answers.items():
            self.driver.fill(name, text)

    def go_on(self) -> None:
        """Save the open page and go on."""
        self.driver.press(self.say("Save and continue"))

    def settle(self) -> None:
        """Wait until the open page's work in the background is done."""
        expect(self.page.locator("#job progress")).to_have_count(0, timeout=PATIENCE)

    def sign_up(self) -> None:
        """Open an account."""
        self.open(f"/signup?lang={self.language.value}")
        self.answer(
            {
                "name": "陈敏",
                "workspace": "岚川贸易",
                "email": "chen@example.com",
                "password": "a calm harbour",
            }
        )
        self.driver.press(self.say("Open the account"))
        expect(self.page.locator("h1")).to_have_text(self.say("Shipments"))

    def set_up(self) -> None:
        """Keep a company, an address, the forwarder's importer and a product."""
        self.open("/entities/new")
        self.answer(COMPANY)
        self.driver.press(self.say("Save company"))
        self.open("/addresses/new")
        self.answer(ADDRESS)
        self.driver.press(self.say("Save address"))
        self.open("/products/new")
        self.answer(PRODUCT)
        self.driver.press(self.say("Save product"))

    def plan(self) -> None:
        """Answer where to, from where, how, on which terms, and by whom."""
        self.open("/plans")
        self.driver.press(self.say("New plan"))
        self.driver.choose("destination", "US")
        self.driver.choose("programme", "fba-us")
        self.driver.fill("need_by", "2027-03-20")
        self.go_on()
        self.driver.choose("ship_from_id", "1")
        self.driver.fill("cargo_ready", "2026-12-20")
        self.go_on()
        self.driver.choose("main_leg", "lcl")
        self.driver.choose("final_delivery", "truck")
        self.driver.choose("port_of_loading", "CNNGB")
        self.driver.choose("port_of_discharge", "USLGB")
        self.go_on()
        self.driver.choose("incoterm", "FOB")
        self.driver.fill("incoterm_place", "Ningbo")
        self.go_on()
        self.parties()

    def parties(self) -> None:
        """Name exporter and importer; the importer is added on the way and chosen after."""
        self.open(f"/importers/new/US?next={PLAN}/parties")
        self.driver.choose("kind", "third-party")
        self.driver.fill("third-party-name_en", "Example Home Imports LLC")
        self.driver.fill("third-party-address_en", "1200 Sample Street, Wilmington, DE 19801")
        self.driver.choose("third-party-country", "US")
        self.driver.press(self.say("Save importer"))
        self.driver.choose("exporter_id", "1")
        self.driver.choose("importer_id", "1")
        self.driver.choose("declaration_route", "own-title")
        self.driver.choose("supervision_mode", "9810")
        self.driver.choose("valuation_method", "fallback")
        self.driver.fill("valuation_reason", "Platform price list of 2026-11 less fees")
        self.go_on()

    def goods(self) -> None:
        """Send 240 flasks to ONT8 in ten cartons as proposed, and name them as Amazon did."""
        self.driver.fill("warehouse_code", "ONT8")
        self.driver.fill("programme_number", "FBA17QK3M8XZ")
        self.go_on()
        self.driver.fill("rows-0-sku", "BTL-750-BK")
        self.driver.fill("rows-0-quantity", "240")
        self.go_on()
        self.driver.press(self.say("Propose cartons"))
        self.driver.press(self.say("Accept"))
        expect(self.page.locator('[name="rows-0-count"]')).to_have_value("10")
        self.go_on()
        self.driver.fill("shipment_id", "FBA17QK3M8XZ")
        self.driver.fill("carton_ids", "U000001-U000010")
        self.driver.press(self.say("Take over the ids"))

    def papers_and_cost(self) -> None:
        """Have the papers made in the background, then choose an offer and a day of entry."""
        self.open(f"{PLAN}/papers")
        self.driver.press(self.say("Make all documents"))
        made = self.page.get_by_role("link", name=self.say("Download all as PDF"))
        for _ in range(60):
            if made.count():
                break
            self.page.wait_for_timeout(1000)
            if not self.scripts:
                self.page.reload()
        expect(made).to_be_visible()
        self.open(f"{PLAN}/cost")
        self.driver.choose("rate_line", "example/lcl-truck")
        self.go_on()

    def lock(self) -> None:
        """Check everything and lock the plan."""
        self.open(f"{PLAN}/check")
        self.driver.press(self.say("Confirm plan and lock quantities"))
        told = self.say("%(plan)s is locked") % {"plan": "IP-2026-0001"}
        expect(self.page.get_by_text(told)).to_be_visible()
        self.open(PLAN)
        expect(self.page.locator(".tag").first).to_have_text(self.say("Locked"))
        assert re.search(r"10", self.page.locator("#figures + dl").inner_text())

    def hand_over(self) -> None:
        """Hand the cartons to the forwarder: nothing but the order's number is known."""
        self.open(f"{PLAN}/handover")
        self.driver.fill("number", "YF26112288")
        self.driver.fill("forwarder", "Example Forwarding")
        self.driver.press(self.say("Hand over"))
        self.open(PLAN)
        expect(self.page.locator(".tag").first).to_have_text(self.say("Handed over"))

    def track(self) -> None:
        """Say when the goods sailed and when they were delivered."""
        for milestone, ago, word in (("DEPARTED", 3, "Departed"), ("DELIVERED", 1, "Delivered")):
            self.open(f"{PLAN}/tracking/1")
            self.driver.choose("milestone", milestone)
            self.driver.fill("day", days_ago(ago))
            self.driver.press(self.say("Record"))
            self.open(PLAN)
            expect(self.page.locator(".tag").first).to_have_text(self.say(word))

    def receive(self) -> None:
        """Count 236 of 240 flasks good and one damaged, say why, and close the shipment."""
        self.open(f"{PLAN}/receiving/1")
        self.driver.fill("rows-0-received", "236")
        self.driver.fill("rows-0-damaged", "1")
        self.driver.fill("counted_on", days_ago(0))
        self.driver.press(self.say("Record the counts"))
        self.driver.fill("reason", "Three units short, claimed")
        self.driver.fill("lesson", "Mark the last carton")
        self.driver.press(self.say("Close the shipment"))
        self.open(PLAN)
        expect(self.page.locator(".tag").first).to_have_text(self.say("Closed"))
