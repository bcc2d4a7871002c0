"""What is found before papers are printed: disagreements, lacks, and characters without a glyph."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings

from app.catalogue.documents import documents
from app.domain.naming import Language, Name
from app.domain.paperwork.document import Document, Due, Lack, Need, Paper, PaperLanguage
from app.domain.paperwork.packing_list import packing_list
from app.domain.paperwork.stated import Fact
from app.domain.shipment.record import ShipmentRecord
from app.usecases import paper_checks
from app.usecases.paper_checks import check_papers, examine, lacking
from app.wording.problems import say
from tests.domain.paperwork.test_laws import shipments
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record

_NEED = Need(Due.REQUIRED, Name(en="Somebody asks for it.", zh="有人要。"))


def a_document(content: Callable[[ShipmentRecord], Paper] = packing_list, *lacks: Lack) -> Document:
    """Return a paper of its own kind that is always due."""
    return replace(
        documents()["packing-list"],
        code="other",
        name=Name(en="Other list", zh="另一单"),
        need=lambda _: _NEED,
        content=content,
        lacks=lambda _: lacks,
    )


def due_only(monkeypatch: pytest.MonkeyPatch, *kinds: Document) -> None:
    """Let these be all papers there are."""
    monkeypatch.setattr(paper_checks, "documents", lambda: {kind.code: kind for kind in kinds})


def one_carton_less(record: ShipmentRecord) -> Paper:
    listed = packing_list(record)
    return replace(listed, totals=replace(listed.totals, cartons=listed.totals.cartons - 1))


def test_all_due_papers_of_a_complete_record_agree() -> None:
    examined = examine(shipment_record())
    assert not examined.blocked
    assert examined.findings == ()
    units = next(row for row in examined.comparison if row.fact is Fact.UNITS)
    assert {value for _, value in units.cells} == {69}


@settings(max_examples=500, deadline=None)
@given(shipments())
def test_whatever_is_shipped_no_two_due_papers_differ(record: ShipmentRecord) -> None:
    """Over 500 shipments all totals, codes and parties are the same on every paper."""
    assert [row.fact for row in examine(record).comparison if not row.holds] == []


def test_a_paper_that_differs_blocks_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    due_only(monkeypatch, documents()["packing-list"], a_document(one_carton_less))
    examined = examine(shipment_record())
    assert examined.blocked
    [problem] = examined.findings
    assert say(problem, Language.ZH) == "装箱单 3 箱，另一单 2 箱，请核对。"


def test_what_papers_lack_is_said_once_with_every_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    broker = Lack("details.broker", Name(en="Customs broker", zh="报关行"))
    listed = replace(documents()["packing-list"], lacks=lambda _: (broker,))
    due_only(monkeypatch, listed, a_document(packing_list, broker))
    examined = examine(shipment_record())
    assert not examined.blocked
    [problem] = lacking(examined.papers)
    assert (problem.field, problem.blocking) == ("details.broker", False)
    assert say(problem, Language.ZH) == "报关行待填：装箱单、另一单。"


def test_a_rare_chinese_name_does_not_stop_the_english_papers() -> None:
    document = shipment_document()
    document["exporter"]["name_zh"] = "宁波\U000f0000贸易有限公司"
    record = shipment_record(**document)
    assert check_papers(record, language=PaperLanguage.EN) == []
    assert [problem.field for problem in check_papers(record)] == ["exporter.name_zh"]


def test_a_plan_with_other_quantities_blocks() -> None:
    problems = check_papers(shipment_record(), planned={"BTL-750-BK": 54, "MUG-350-WH": 20})
    assert [problem.code for problem in problems] == ["papers-planned-units-differ"]
