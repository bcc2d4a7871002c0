"""The checklist on paper: boxes to tick, who signs, Chinese over English, the same bytes."""

import io
import json
from datetime import date

import pikepdf
import pytest

from app.domain.naming import Name
from app.domain.packing_out.checklist import CheckItem, Checklist, Topic
from app.domain.packing_out.paper import PackingOutPaper
from app.domain.paperwork.document import PaperLanguage
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source
from app.printing.papers.packing_out import packing_out_html, packing_out_pdf

SOURCE = Source("somebody's page", date(2026, 11, 22), "https://example.com/rules")
PAPER = PackingOutPaper(
    reference="IP-2026-0042-1",
    made_on=date(2026, 11, 20),
    programme=Name("FBA United States", "亚马逊 FBA 美国"),
    warehouse="ONT8",
    programme_number="FBA17QK3M8XZ",
    cartons=17,
    units=600,
    gross_weight=Weight(236_200),
    checklist=Checklist(
        items=(
            CheckItem(
                code="no-tying",
                topic=Topic.CARTON,
                name=Name("No carton is tied.", "不捆扎。"),
                source=SOURCE,
            ),
            CheckItem(
                code="heavy",
                topic=Topic.MARK,
                name=Name("Above 15 kg: Heavy.", "超过 15 kg 贴重件标。"),
                source=SOURCE,
                stated_on=date(2025, 5, 29),
                cartons=(11, 12, 13),
            ),
        ),
        unknown=(Topic.PALLET,),
    ),
)


@pytest.fixture(scope="module")
def printed() -> bytes:
    return packing_out_pdf(PAPER, language=PaperLanguage.ZH_EN)


def test_each_line_has_its_box_and_the_cartons_it_is_about() -> None:
    html = packing_out_html(PAPER, language=PaperLanguage.ZH_EN)
    assert html.count('<td class="box"></td>') == 2
    assert "11–13" in html
    for said in ("不捆扎。", "No carton is tied.", "IP-2026-0042-1", "FBA17QK3M8XZ", "236.2 kg"):
        assert said in html


def test_chinese_stands_over_english_and_one_of_them_alone() -> None:
    both = packing_out_html(PAPER, language=PaperLanguage.ZH_EN)
    assert both.index("不捆扎。") < both.index("No carton is tied.")
    assert "不捆扎" not in packing_out_html(PAPER, language=PaperLanguage.EN)


def test_what_nobody_has_reviewed_is_said_on_paper_too() -> None:
    assert "Pallets, if any" in packing_out_html(PAPER, language=PaperLanguage.EN)


def test_the_same_checklist_gives_the_same_bytes(printed: bytes) -> None:
    assert packing_out_pdf(PAPER, language=PaperLanguage.ZH_EN) == printed


def test_the_sheet_carries_the_source_of_each_line(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as opened:
        assert str(opened.Root.Lang) == "zh-Hans"
        assert "装箱出货检查表" in str(opened.docinfo.Title)
        assert "20261120" in str(opened.docinfo.CreationDate)
        cited = json.loads(opened.attachments["sources.json"].get_file().read_bytes())
    assert cited["reference"] == "IP-2026-0042-1"
    assert cited["lines"][1] == {
        "code": "heavy",
        "text_en": "Above 15 kg: Heavy.",
        "text_zh": "超过 15 kg 贴重件标。",
        "source": "somebody's page",
        "url": "https://example.com/rules",
        "stated_on": "2025-05-29",
        "reviewed_on": "2026-11-22",
    }
    assert cited["lines"][0]["stated_on"] is None
