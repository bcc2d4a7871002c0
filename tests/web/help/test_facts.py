"""Lines of facts: when a statement holds, on whose word, and whether it holds today."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from flask import Flask

from app.catalogue.inventory import Fact, FactTable, Statement
from app.domain.customs.fees import FeePeriod
from app.domain.sourcing import Source, Validity
from app.web.help import facts

SOURCE = Source("Somebody", date(2026, 1, 2))
TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Unheard:
    """A kind of fact that nobody has a phrase for."""

    code: str
    sources: tuple[Source, ...] = (SOURCE,)


def shown(
    app: Flask, monkeypatch: pytest.MonkeyPatch, subject: object, validity: Validity | None
) -> facts.Line:
    statement = Statement(subject=subject, source=None, stated_on=None, validity=validity)
    fact = Fact(
        entry=Unheard("invented"),
        statements=(statement,),
        sources=(SOURCE,),
        members=(),
        as_of=None,
    )
    monkeypatch.setattr(facts, "fact_tables", lambda: (FactTable(code="new", facts=(fact,)),))
    with app.test_request_context("/?lang=en"):
        page = facts.facts_page(table="", query="", number=1, day=TODAY)
        (section,) = page.sections
        assert (section.code, str(section.title)) == ("new", "new")
        return section.lines[1]


@pytest.mark.parametrize(
    ("validity", "said", "mark"),
    [
        (Validity(None, date(2026, 1, 1)), "Until 2026-01-01", "No longer in force"),
        (Validity(date(2027, 1, 1)), "From 2027-01-01", "Not yet in force"),
        (Validity(date(2026, 1, 1), date(2026, 12, 31)), "2026-01-01 to 2026-12-31", None),
    ],
)
def test_a_period_says_when_it_holds(
    app: Flask, monkeypatch: pytest.MonkeyPatch, validity: Validity, said: str, mark: str | None
) -> None:
    period = FeePeriod(validity=validity, percent=Decimal(1), source=SOURCE)
    line = shown(app, monkeypatch, period, validity)
    assert line.dates == (said,)
    with app.test_request_context("/?lang=en"):
        assert [str(each.word) for each in line.marks] == ([mark] if mark else [])


def test_what_names_no_source_stands_on_its_entry_s_and_goes_by_its_code(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = shown(app, monkeypatch, Unheard("unheard"), None)
    assert line.title == "unheard"
    assert line.sources == (SOURCE,)
    assert line.reviewed == date(2026, 1, 2)
    assert line.dates == ()
