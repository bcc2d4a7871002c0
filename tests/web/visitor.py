"""A browser for tests that checks every page it is given, so that no test needs to."""

import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import html5lib
from bs4 import BeautifulSoup
from flask import Flask
from sqlalchemy import Engine, event
from werkzeug.test import TestResponse

from app.domain.naming import Language
from app.web import i18n, security

MOST_QUERIES = 25
TOKEN = re.compile(r'name="csrf_token"[^>]* value="([^"]+)"')
CJK = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Page:
    """An answer, parsed."""

    response: TestResponse
    soup: BeautifulSoup
    queries: int

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def location(self) -> str:
        return str(self.response.location or "")

    @property
    def text(self) -> str:
        return " ".join(self.soup.get_text(" ").split())

    @property
    def h1(self) -> str:
        heading = self.soup.find("h1")
        assert heading is not None, "the page has no h1"
        return " ".join(heading.get_text(" ").split())

    def value(self, name: str) -> str:
        """Return what the field `name` shows."""
        field = self.soup.select_one(f'[name="{name}"]')
        assert field is not None, f"no field {name}"
        if field.name == "select":
            chosen = field.find("option", selected=True)
            return str(chosen["value"]) if chosen else ""
        if field.name == "textarea":
            return field.get_text().lstrip("\r\n")
        if field.get("type") == "radio":
            chosen = self.soup.select_one(f'[name="{name}"][checked]')
            return str(chosen["value"]) if chosen else ""
        return str(field.get("value", ""))

    def error(self, name: str) -> str:
        """Return the sentence at the field `name`, which is marked invalid and described by it."""
        field = self.soup.select_one(f'[name="{name}"][aria-invalid="true"]')
        assert field is not None, f"{name} is not marked invalid: {self.problems}"
        ids = str(field.get("aria-describedby") or "").split()
        found = [self.soup.find(id=each) for each in ids if each.endswith(("-error", "-why"))]
        if not found:
            fieldset = field.find_parent("fieldset")
            assert fieldset is not None
            found = [fieldset.find(class_="error")]
        assert found[0] is not None
        return " ".join(found[0].get_text(" ").split()).removeprefix("Error:").strip()

    @property
    def problems(self) -> list[str]:
        """Return the lines of the error summary."""
        summary = self.soup.find(class_="problems")
        return (
            [" ".join(li.get_text(" ").split()) for li in summary.find_all("li")] if summary else []
        )


class Visitor:
    """Somebody at a browser, in one language; every HTML answer is checked."""

    def __init__(
        self, app: Flask, *, token: str | None = None, language: Language | None = None
    ) -> None:
        self.app = app
        self.client = app.test_client()
        if token is not None:
            self.client.set_cookie(security.COOKIE, token)
        if language is not None:
            self.client.set_cookie(i18n.COOKIE, language.value)

    def get(self, path: str, *, status: int = 200, **kwargs: Any) -> Page:
        """Open a page."""
        with counted(self.app.extensions["sampan_engine"]) as queries:
            response = self.client.get(path, **kwargs)
        return self._checked(response, queries, status)

    def post(
        self, path: str, data: Mapping[str, Any] | None = None, *, status: int = 303, **kwargs: Any
    ) -> Page:
        """Send a form, with the token every page of ours carries."""
        form = {"csrf_token": self.token(), **(data or {})}
        with counted(self.app.extensions["sampan_engine"]) as queries:
            response = self.client.post(path, data=form, **kwargs)
        return self._checked(response, queries, status)

    def take_back(self, path: str) -> Page:
        """Open a page and press the Undo it offers; return the page that is shown then."""
        form = self.get(path).soup.select_one('form[action^="/undo/"]')
        assert form is not None, "nothing to take back"
        fields = {str(each["name"]): str(each["value"]) for each in form.select("input")}
        return self.get(self.post(str(form["action"]), fields).location)

    def token(self) -> str:
        """Return a CSRF token as a page carries it."""
        found = TOKEN.search(self.client.get("/nothing-here").text)
        assert found is not None
        return found.group(1)

    def _checked(self, response: TestResponse, queries: list[str], status: int) -> Page:
        html = response.mimetype == "text/html"
        soup = BeautifulSoup(response.text if html else "", "html.parser")
        page = Page(response, soup, len(queries))
        assert page.status == status, f"{page.status}: {page.problems or page.text[:600]}"
        reads = [query for query in queries if query.startswith("SELECT")]
        assert len(reads) <= MOST_QUERIES, f"{len(reads)} queries:\n" + "\n".join(reads)
        check_headers(response)
        if html and response.text.lstrip().startswith("<!doctype"):
            check_once(page)
        return page


def check_once(page: Page) -> None:
    """Hold a page to `check_document`, unless a page alike to the letter was held to it before."""
    text = TOKEN.sub("", page.response.text)
    if text not in _GOOD:
        check_document(page)
        _GOOD.add(text)


_GOOD: set[str] = set()


def check_headers(response: TestResponse) -> None:
    """Hold every answer to the security headers."""
    assert "unsafe" not in response.headers["Content-Security-Policy"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def check_document(page: Page) -> None:
    """Hold a whole page to what every page promises."""
    soup = page.soup
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(page.response.text)
    serious = [code for _, code, _ in parser.errors if code not in _TOLERATED]
    assert not serious, f"not valid HTML5: {serious}"
    assert soup.html is not None
    lang = soup.html["lang"]
    assert lang in {"zh-Hans", "en"}
    assert soup.title is not None
    title = soup.title.get_text().removeprefix("Error: ").removeprefix("错误：")
    assert title.split(" · ")[0].strip() == page.h1, (title, page.h1)
    assert len(soup.find_all("h1")) == 1
    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(ids) == len(set(ids)), f"ids twice: {sorted(i for i in ids if ids.count(i) > 1)}"
    check_controls(soup)
    check_references(soup)
    for tag in soup.select("*"):
        assert not tag.has_attr("style"), f"style= on {tag.name}"
        assert not any(name.startswith("on") for name in tag.attrs), f"inline script on {tag.name}"
    for script in soup.find_all("script"):
        assert script.get("src"), "an inline script"


_TOLERATED = {"invalid-character-in-attribute-name", "non-void-element-with-trailing-solidus"}


def check_controls(soup: BeautifulSoup) -> None:
    """Every control has a name people can hear, and every form that writes carries its token."""
    for control in soup.find_all(["input", "select", "textarea"]):
        if control.get("type") in {"hidden", "submit"}:
            continue
        labelled = (
            control.get("aria-label")
            or control.get("aria-labelledby")
            or control.find_parent("label")
            or (control.get("id") and soup.find("label", attrs={"for": control["id"]}))
        )
        assert labelled, f"no label: {control}"
    for form in soup.find_all("form"):
        if str(form.get("method", "get")).lower() == "post":
            assert form.find("input", attrs={"name": "csrf_token"}), (
                f"no token: {form.get('action')}"
            )


def check_references(soup: BeautifulSoup) -> None:
    """Every link within the page, and every description, leads somewhere."""
    for link in soup.find_all("a", href=True):
        target = str(link["href"])
        if target.startswith("#") and len(target) > 1:
            assert soup.find(id=target[1:]), f"{target} leads nowhere"
    for marked in soup.select("[aria-describedby]"):
        for each in str(marked["aria-describedby"]).split():
            assert soup.find(id=each), f"aria-describedby {each} leads nowhere"


@contextmanager
def counted(engine: Engine) -> Iterator[list[str]]:
    """Collect the statements sent to the database."""
    seen: list[str] = []

    def note(_c: Any, _cur: Any, statement: str, *_rest: Any) -> None:
        seen.append(" ".join(statement.split())[:160])

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)
