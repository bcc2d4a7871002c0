"""The written guides: the same in both languages, and every page they name exists."""

import re
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.exceptions import HTTPException

from app import paths
from app.domain.journey.enrolment import ENROLMENT
from app.domain.journey.inbound import INBOUND
from app.web.help.guide import CHAPTERS
from tests.browser.screenshots import DOCUMENTED

DOCS = paths.ROOT / "docs"
GUIDES = [DOCS / "guide.zh.md", DOCS / "guide.en.md"]
PAGE = re.compile(r"`(/[\w/.-]*)`")
PICTURE = re.compile(r"!\[[^\]]+\]\((pictures/\w+)\.(zh|en)\.png\)")
HEADING = re.compile(r"^(#+) (\d*)", re.MULTILINE)


#: All pictures of docs/ together.
MOST_BYTES = 2_000_000


def text(guide: Path) -> str:
    return guide.read_text(encoding="utf-8")


def steps_named(guide: Path, *, below: str) -> set[str]:
    """Return the last parts of the addresses below `below` that the guide names."""
    named = (page for page in PAGE.findall(text(guide)) if page.startswith(below))
    return {page.rpartition("/")[2] for page in named}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_page_a_guide_names_exists(app: Flask, guide: Path) -> None:
    site = app.url_map.bind("localhost")
    slugs = {step.slug for step in INBOUND.steps}
    named = PAGE.findall(text(guide))
    assert named
    for page in named:
        try:
            _endpoint, places = site.match(page, method="GET")
        except HTTPException as lost:
            raise AssertionError(f"{guide.name} names {page}") from lost
        assert places.get("slug") in slugs | {None}, page


def test_both_guides_name_the_same_headings_pages_and_pictures() -> None:
    chinese, english = (text(guide) for guide in GUIDES)
    assert HEADING.findall(chinese) == HEADING.findall(english)
    assert PAGE.findall(chinese) == PAGE.findall(english)
    pictures = [[name for name, _ in PICTURE.findall(guide)] for guide in (chinese, english)]
    assert pictures[0] == pictures[1]
    assert {language for _, language in PICTURE.findall(chinese)} == {"zh"}
    assert {language for _, language in PICTURE.findall(english)} == {"en"}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_a_guide_has_a_chapter_for_each_step_of_the_page(guide: Path) -> None:
    numbered = [int(number) for _, number in HEADING.findall(text(guide)) if number]
    assert numbered == list(range(1, len(CHAPTERS) + 1))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_a_guide_leads_to_every_step_of_a_plan(guide: Path) -> None:
    assert {step.slug for step in INBOUND.steps} <= steps_named(guide, below="/p/")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_a_guide_leads_to_every_step_of_joining(guide: Path) -> None:
    assert {step.slug for step in ENROLMENT.steps} <= steps_named(guide, below="/joining/")


def test_the_page_leads_to_every_section_of_a_plan() -> None:
    sections = {section.slug for section in INBOUND.sections}
    assert {chapter.section for chapter in CHAPTERS} == {"", *sections}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_picture_of_a_guide_is_taken_by_the_script(guide: Path) -> None:
    named = PICTURE.findall(text(guide))
    assert {name.removeprefix("pictures/") for name, _ in named} == set(DOCUMENTED)
    for name, language in named:
        assert (DOCS / f"{name}.{language}.png").exists()


def test_the_pictures_are_small() -> None:
    sizes = [path.stat().st_size for path in (DOCS / "pictures").iterdir()]
    assert len(sizes) == len(DOCUMENTED) * len(GUIDES)
    assert sum(sizes) < MOST_BYTES
