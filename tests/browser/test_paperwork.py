"""Facts, papers, labels, a forwarder's sheet and a compliance file, in both languages."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext
from sqlalchemy import Engine

from app.domain.naming import Language
from tests.browser.conftest import Site, enter
from tests.browser.drivers import Driver, Keyboard, Pointer
from tests.browser.labelling import print_pallets_twice, sort_the_platforms, take_over_ids
from tests.browser.paperwork import (
    change_the_plan,
    file_evidence,
    hand_out,
    make_papers,
    map_the_workbook,
    tell_facts,
)
from tests.browser.walk import Walk
from tests.factories.partners import a_forwarder, a_partner
from tests.factories.people import Member, sign_up
from tests.factories.plans import a_plan


def packed(engine: Engine, language: Language) -> Member:
    """Return somebody with packed cartons, a supplier and a forwarder."""
    member = sign_up(engine, language=language)
    with member.session() as session:
        a_plan(session)
        a_partner(session)
        a_forwarder(session)
    return member


def all_papers_and_labels(driver: Driver, site: Site, language: Language, folder: Path) -> None:
    """Walk from the facts to what the forwarder gets."""
    walk = Walk(driver, site.address, language)
    tell_facts(walk)
    file_evidence(walk, folder)
    make_papers(walk)
    change_the_plan(walk)
    take_over_ids(walk)
    sort_the_platforms(walk, folder)
    print_pallets_twice(walk)
    map_the_workbook(walk, folder)
    hand_out(walk)


@pytest.mark.usefixtures("worker")
def test_in_chinese_with_a_pointer(
    quiet: BrowserContext, site: Site, engine: Engine, tmp_path: Path
) -> None:
    enter(quiet, site, packed(engine, Language.ZH), language="zh")
    all_papers_and_labels(Pointer(quiet.new_page()), site, Language.ZH, tmp_path)


@pytest.mark.full
@pytest.mark.usefixtures("worker")
def test_in_english_by_keyboard_alone(
    quiet: BrowserContext, site: Site, engine: Engine, tmp_path: Path
) -> None:
    enter(quiet, site, packed(engine, Language.EN))
    all_papers_and_labels(Keyboard(quiet.new_page()), site, Language.EN, tmp_path)
