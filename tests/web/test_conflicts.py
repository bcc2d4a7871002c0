"""What differs between a page and what was saved meanwhile, field by field."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from flask import Flask

from app.web import conflicts
from app.web.drafts import open_form
from app.web.fields import CheckField, ChoiceField, CountField, DateField, SecretField, TextField
from app.web.forms import PageForm


@dataclass
class Row:
    """A saved row."""

    version: int = 2
    name: str = "Factory"
    cartons: int | None = 12
    ready: date | None = date(2026, 11, 28)
    mode: str = "sea"
    fragile: bool = False
    password: str = "kept"


class RowForm(PageForm):
    name = TextField("Name")
    cartons = CountField("Cartons")
    ready = DateField("Ready")
    mode = ChoiceField("Mode", choices=[("sea", "By sea"), ("air", "By air")])
    fragile = CheckField("Fragile")
    password = SecretField("Password")
    note = TextField("Note")


TYPED = {
    "name": "Factory",
    "cartons": "12",
    "ready": "2026/11/28",
    "mode": "sea",
    "note": "not a column",
}


def differing(app: Flask, typed: dict[str, Any], **kwargs: Any) -> dict[str, tuple[str, str]]:
    """Return label → (yours, saved), for entries sent to a page in English."""
    with app.test_request_context("/?lang=en", method="POST", data=typed):
        found = conflicts.differences(open_form(RowForm), Row(), **kwargs)
    return {each.label: (each.typed, each.saved) for each in found}


def test_the_newest_version_has_no_conflict(app: Flask) -> None:
    assert differing(app, {**TYPED, "name": "Mill", "version": "2"}) == {}


@pytest.mark.parametrize("version", ["1", "0", "", "x"])
def test_any_other_version_has_one(app: Flask, version: str) -> None:
    found = differing(app, {**TYPED, "name": "Mill", "version": version})
    assert found == {"Name": ("Mill", "Factory")}


def test_both_versions_are_shown_as_people_write_them(app: Flask) -> None:
    entries = {"cartons": "1,200", "ready": "2026.12.1", "mode": "air", "fragile": "y", "name": ""}
    assert differing(app, entries) == {
        "Name": ("", "Factory"),
        "Cartons": ("1200", "12"),
        "Ready": ("2026-12-01", "2026-11-28"),
        "Mode": ("By air", "By sea"),
        "Fragile": ("Yes", "No"),
    }


def test_what_cannot_be_read_is_shown_as_typed(app: Flask) -> None:
    assert differing(app, {**TYPED, "cartons": "a dozen"}) == {"Cartons": ("a dozen", "12")}


def test_saved_entries_can_be_given_by_field(app: Flask) -> None:
    found = differing(app, {**TYPED, "name": "Mill"}, saved={"note": "saved note"})
    assert found == {"Note": ("not a column", "saved note")}


def test_a_conflict_once_shown_is_typed_over_the_newer_version(app: Flask) -> None:
    with app.test_request_context("/?lang=en", method="POST", data={"name": "Mill"}):
        form = open_form(RowForm)
        assert conflicts.differences(form, Row())
        assert form.typed_over == "2"
        assert conflicts.differences(form, Row()) == []


def test_a_new_row_conflicts_with_nothing(app: Flask) -> None:
    with app.test_request_context("/?lang=en", method="POST", data=TYPED):
        assert conflicts.differences(open_form(RowForm), None) == []
