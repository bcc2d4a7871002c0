"""Which papers are due is asked of each document, and one that does not apply is left out."""

from dataclasses import replace

from app.catalogue.documents.packing_list import PACKING_LIST
from app.domain.naming import Language
from app.domain.paperwork.document import Due, PaperLanguage, due_papers
from tests.factories.shipment_record import shipment_record


def test_a_document_that_does_not_apply_is_left_out() -> None:
    never = replace(PACKING_LIST, code="never", need=lambda _: None)
    due = due_papers(shipment_record(), documents=[never, PACKING_LIST])
    assert [(document.code, need.due) for document, need in due] == [("packing-list", Due.REQUIRED)]


def test_in_both_languages_chinese_leads() -> None:
    assert PaperLanguage.ZH_EN.languages == (Language.ZH, Language.EN)
    assert PaperLanguage.EN.languages == (Language.EN,)
