"""Every paper in each of its languages, of a shipment told whole and of one hardly told."""

import io
from collections.abc import Iterator
from functools import cache
from typing import Final

import pikepdf
import pypdfium2
import pytest

from app.catalogue.documents import documents
from app.domain.naming import Language, Name
from app.domain.paperwork.document import PaperLanguage
from app.printing.papers.rendering import render_pdf
from tests.factories.told_shipments import told_least, told_whole
from tests.printing.papers.conftest import ATTACHMENT

#: Where a paper is due, if not in the United States.
_DESTINATIONS: Final = {"eu-entry-summary": "DE", "gb-entry-summary": "GB"}
#: Nothing is set nearer to the edge of a page than this, in points: no printer reaches it.
_MARGIN: Final = 20
_MOST_PAGES: Final = 2

_WHERE: Final = ("IP-2026-0042", "2026-11-20")
_VESSEL: Final = ("EVERCALM", "0118E", "CSQU3054383", "SN773311")
_TOTALS: Final = ("28.925", "25.17", "0.134")
_CODES_THERE: Final = ("9617001000", "6912004400")
_BILLS: Final = ("EGLV142600118233", "EFWD2600042")
_FACTORY: Final = ("YongkangCupFactory", "20YongkangRoad")
#: What stands on each paper in any language, written without white space.
_FACTS: Final = {
    "commercial-invoice": (
        *("LC-2026-118", "FBA17QK3M8XZ", "12-3456789", "226.80", "17.33", "USD350.33"),
        *(*_VESSEL, *_CODES_THERE, *_TOTALS, "UN3481", "ChenMin", "2026-11-02"),
    ),
    "packing-list": (*_VESSEL, *_TOTALS, "48×36×30", "40×30×25", "BTL-750-BK", "MUG-350-WH"),
    "sales-contract": ("LC-2026-118", "2026-11-02", "USD350.33", "DDPMorenoValley"),
    "booking-note": ("28.925", "0.134", "2026-11-25", "UN3481", "CNNGB"),
    "export-declaration": (
        *("3302960AGT", "3104", "310901", "EVERCALM/0118E", "EGLV142600118233", "CSQU3054383"),
        *(
            "9617001900",
            "6912001000",
            "28.925",
            "25.17",
            "33021",
            "USD/85/3",
            "USD/1.2/3",
            "330.33",
        ),
        *(
            "北仑进出口代理公司",
            "宁波示例贸易有限公司",
            "甬江报关行",
            "20.52千克",
            "54个",
            "中国CHN",
        ),
    ),
    "declaration-elements": ("9617001900", "6912001000", "1境内自主品牌", "不锈钢", "陶瓷"),
    "customs-proxy": ("甬江报关行", "北仑进出口代理公司", "91330200MA2AGENCY1", "USD244.13"),
    "factory-packing": ("永康杯业厂", "BTL-750-BK", "X001ABC123", "X002DEF456", "FBA17QK3M8XZ"),
    "origin-data": (*_FACTORY, "961700", "691200", "EVERCALM", "20.52kg", "ChenMin"),
    "isf": (
        *("SellingHouseLimited", "BuyingHouseInc.", "12-3456789", "StuffingYardSeven"),
        *("ConsolidatorsUnited", *_BILLS, "EGLV", *_VESSEL, "961700", "691200", *_FACTORY),
    ),
    "us-entry": (
        *("SellingHouseLimited", "12-3456789", *_BILLS, *_VESSEL, *_CODES_THERE, *_FACTORY),
        *("23.473kg", "5.452kg", "20.52kg", "4.65kg", "USD226.80", "USD17.33", "USD244.13"),
        *("2026-12-01", "2026-12-28", "3CT"),
    ),
    "eu-entry-summary": (
        *("SellingHouseLimited", "BuyingHouseInc.", "NotifyBrothers", "EasternForwarding"),
        *(*_BILLS, *_VESSEL, "961700", "691200", "UN3481", "23.473kg", "5.452kg", "+865748700"),
    ),
    "gb-entry-summary": (
        *("NotifyBrothers", "EasternForwarding", *_BILLS, *_VESSEL, "UN3481", "23.473kg", "3CT"),
    ),
    "battery-statement": ("UN3481", "PI967", "18.5Wh", "108", "TS-2026-7", "EVERCALM"),
    "wood-statement": (*_VESSEL, "28.925kg", "ISPM15", "ONT8"),
}
#: Who stands on a paper in each of its languages.
_NAMES: Final = {
    "commercial-invoice": Name(en="YongkangCupFactory", zh="永康杯业厂"),
    "booking-note": Name(en="EasternForwarding", zh="东方货运代理"),
    "sales-contract": Name(en="BeilunExportAgency", zh="北仑进出口代理公司"),
}
#: What every paper says in each language it speaks, beside the names of the goods.
_GOODS: Final = {
    Language.ZH: ("不锈钢保温杯", "陶瓷马克杯"),
    Language.EN: ("Stainlesssteelvacuumflask", "Ceramicmug"),
}
#: Filings abroad and statements name goods in English; two papers list none, one those with cells.
_ENGLISH_GOODS: Final = ("isf", "us-entry", "eu-entry-summary", "gb-entry-summary")
_OTHER_GOODS: Final = ("battery-statement", "wood-statement")


@cache
def paper(code: str, language: PaperLanguage, *, whole: bool) -> bytes:
    """Return a paper as PDF, printed once a process."""
    document = documents()[code]
    record = (told_whole if whole else told_least)(_DESTINATIONS.get(code, "US"))
    content = document.content(record)
    return render_pdf(document, paper=content, language=language, attachment=ATTACHMENT)


def all_papers() -> Iterator[object]:
    """Yield each paper told whole in all its languages, then hardly told in the first of them."""
    for code, document in documents().items():
        for whole, languages in ((True, document.languages), (False, document.languages[:1])):
            for language in languages:
                if whole or code != "battery-statement":
                    told = "whole" if whole else "least"
                    name = f"{code}, {language}, {told}"
                    group = pytest.mark.xdist_group(name)
                    yield pytest.param(code, language, whole, id=name, marks=group)


def printed(pdf: bytes) -> str:
    """Return the text of all pages without white space, so that no line break hides a word."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return "".join("".join(page.get_textpage().get_text_bounded().split()) for page in opened)


every_paper = pytest.mark.parametrize(("code", "language", "whole"), list(all_papers()))


@every_paper
def test_it_is_sound_tagged_and_carries_fonts_and_facts(
    code: str, language: PaperLanguage, *, whole: bool
) -> None:
    with pikepdf.open(io.BytesIO(paper(code, language, whole=whole))) as opened:
        assert opened.check_pdf_syntax() == []
        assert opened.get_warnings() == []
        assert str(opened.Root.Lang) == language.languages[0].tag
        assert bool(opened.Root.MarkInfo.Marked)
        assert 1 <= len(opened.pages) <= _MOST_PAGES
        assert opened.attachments[ATTACHMENT.name].get_file().read_bytes() == ATTACHMENT.content
        for page in opened.pages:
            for font in page.Resources.Font.as_dict().values():
                assert "/ToUnicode" in font
                assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


@every_paper
def test_nothing_leaves_the_page_and_no_character_is_lost(
    code: str, language: PaperLanguage, *, whole: bool
) -> None:
    with pypdfium2.PdfDocument(paper(code, language, whole=whole)) as opened:
        for page in opened:
            width, height = page.get_size()
            text = page.get_textpage()
            assert not {"\ufffd", "\ufffe", "\0"} & set(text.get_text_bounded())
            for index in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(index)
                assert _MARGIN < left <= right < width - _MARGIN
                assert _MARGIN < bottom <= top < height - _MARGIN


@every_paper
def test_every_fact_it_is_for_can_be_copied_out(
    code: str, language: PaperLanguage, *, whole: bool
) -> None:
    text = printed(paper(code, language, whole=whole))
    expected = [documents()[code].name.in_(each) for each in language.languages]
    assert [title for title in expected if "".join(title.split()) not in text] == []
    if whole:
        assert [fact for fact in (*_WHERE, *_FACTS[code]) if fact not in text] == []
        spoken = (Language.EN,) if code in _ENGLISH_GOODS else language.languages
        names = [name for each in spoken for name in _GOODS[each]]
        if code in _NAMES:
            names += [_NAMES[code].in_(each) for each in spoken]
        assert code in _OTHER_GOODS or [name for name in names if name not in text] == []


def test_every_paper_has_its_facts_written_down() -> None:
    assert set(_FACTS) == set(documents())


@pytest.mark.parametrize("code", ["isf", "export-declaration", "factory-packing"])
def test_printing_again_gives_the_same_bytes(code: str) -> None:
    language = documents()[code].languages[0]
    again = paper.__wrapped__(code, language, whole=True)
    assert again == paper(code, language, whole=True)
