"""Every page that can be opened, in both languages: whole, valid, and in one language."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from app.domain.naming import Language
from app.wording.extraction import extract
from app.wording.translations import translations
from tests.factories.people import Member
from tests.factories.workspaces import fill, tables
from tests.web.routes import WITHOUT_CONTENT, Whose, routes
from tests.web.visitor import CJK, Page, Visitor, check_document

#: A sentence is told by its length; single words such as "Plans" may be names as well.
FEWEST_WORDS = 3
#: How pages answer; an invitation that is over is gone, and says so.
SHOWN = {200, 410}
#: Said in their own language on every page: the product's name and the languages'.
OWN_NAMES = ("中文", "简体中文", "舢板")


@cache
def english_sentences() -> tuple[re.Pattern[str], ...]:
    """Return a pattern for every sentence that Chinese says differently."""
    found = []
    for message in extract():
        for said in [message.id] if isinstance(message.id, str) else list(message.id):
            parts = re.split(r"%\(\w+\)[sd]", said.replace("%%", "%"))
            words = re.findall(r"[^\W\d_]+", " ".join(parts))
            if len(words) < FEWEST_WORDS or "Sampan" in said:
                continue
            if translations(Language.ZH).gettext(said) != said:
                found.append(re.compile(".+".join(re.escape(part) for part in parts)))
    return tuple(found)


def data_of(session: Session) -> set[str]:
    """Return every text of the workspace that holds Chinese: data, not interface."""
    found: set[str] = set()
    for table in tables():
        for row in session.execute(select(table)):
            found |= {str(value) for value in row if CJK.search(str(value))}
    return found


def visible(soup: BeautifulSoup) -> Iterator[str]:
    """Yield the texts people read, but those marked as another language's."""
    for text in soup.find_all(string=True):
        if text.parent is None or text.parent.name in {"script", "style", "[document]"}:
            continue
        marked = text.find_parent(lang=True)
        if marked is not None and marked.name == "html":
            yield " ".join(text.split())


@pytest.fixture
def pages(app: Flask, member: Member) -> list[str]:
    """Return the address of every page of a workspace in which everything exists."""
    with member.session() as session:
        own = Whose(fill(session).reference)
    return [
        route.path(app, own)
        for route in routes(app)
        if route.method == "GET" and route.endpoint not in WITHOUT_CONTENT
    ]


def opened(app: Flask, member: Member, language: Language, paths: list[str]) -> Iterator[Page]:
    owner = Visitor(app, token=member.token)
    for path in paths:
        separator = "&" if "?" in path else "?"
        response = owner.client.get(f"{path}{separator}lang={language.value}")
        status = response.status_code
        assert status in {*SHOWN, 302, 303}, f"{path} answers {status}"
        if status in SHOWN and response.mimetype == "text/html":
            page = Page(response, BeautifulSoup(response.text, "html.parser"), 0)
            if response.text.lstrip().startswith("<!doctype"):
                check_document(page)
            yield page


def test_chinese_pages_speak_chinese(app: Flask, member: Member, pages: list[str]) -> None:
    for page in opened(app, member, Language.ZH, pages):
        for text in visible(page.soup):
            english = [each.pattern for each in english_sentences() if each.fullmatch(text)]
            assert english == [], page.response.request.path


def test_english_pages_speak_english(app: Flask, member: Member, pages: list[str]) -> None:
    with member.session() as session:
        allowed = sorted({*OWN_NAMES, *data_of(session)}, key=len, reverse=True)
    for page in opened(app, member, Language.EN, pages):
        for text in visible(page.soup):
            for each in allowed:
                text = text.replace(each, "")  # noqa: PLW2901
            assert not CJK.search(text), f"{page.response.request.path}: {text}"


def _only_asks(link: Tag) -> bool:
    """Return whether a link or form changes nothing."""
    return link.name == "a" or str(link.get("method", "")).lower() == "get"


def test_no_link_leads_nowhere(app: Flask, member: Member, pages: list[str]) -> None:
    site = app.url_map.bind("localhost")
    for page in opened(app, member, Language.EN, pages):
        for link in page.soup.find_all(["a", "form"]):
            target = re.split("[?#]", str(link.get("href") or link.get("action") or ""))[0]
            if target.startswith("/"):
                try:
                    site.match(target, method="GET" if _only_asks(link) else "POST")
                except RequestRedirect:
                    continue
                except HTTPException as lost:
                    raise AssertionError(f"{page.response.request.path} → {target}") from lost
