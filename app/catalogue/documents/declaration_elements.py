"""The sheet of declaration elements 申报要素."""

from functools import partial
from typing import Final

from app.catalogue.customs_codes import element_tables
from app.catalogue.customs_codes.sources import GACC_2017_69
from app.catalogue.declaration_routes import papers_by_route
from app.domain.naming import Name
from app.domain.paperwork.china.due import elements_need
from app.domain.paperwork.china.elements import element_lacks, element_problems, element_sheet
from app.domain.paperwork.document import Document, PaperLanguage

DECLARATION_ELEMENTS: Final = Document(
    code="declaration-elements",
    name=Name(en="Declaration elements", zh="申报要素"),
    need=partial(elements_need, routes=papers_by_route()),
    content=partial(element_sheet, tables=element_tables()),
    lacks=partial(element_lacks, tables=element_tables()),
    advice=partial(element_problems, tables=element_tables()),
    languages=(PaperLanguage.ZH,),
    draft=True,
    sources=(GACC_2017_69,),
)
