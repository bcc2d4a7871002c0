"""The draft of the export declaration 报关单草单."""

from functools import partial
from typing import Final

from app.catalogue.customs_codes import declaration_tables
from app.catalogue.customs_codes.sources import GACC_2019_18, GACC_PARAMETERS
from app.catalogue.declaration_routes import papers_by_route
from app.domain.naming import Name
from app.domain.paperwork.china.due import declaration_need
from app.domain.paperwork.china.lacks import declaration_lacks, declaration_problems
from app.domain.paperwork.china.paper import declaration_paper
from app.domain.paperwork.document import Document, PaperLanguage

EXPORT_DECLARATION: Final = Document(
    code="export-declaration",
    name=Name(en="Export declaration draft", zh="报关单草单"),
    need=partial(declaration_need, routes=papers_by_route()),
    content=partial(declaration_paper, tables=declaration_tables()),
    lacks=partial(declaration_lacks, tables=declaration_tables()),
    advice=partial(declaration_problems, tables=declaration_tables()),
    languages=(PaperLanguage.ZH,),
    draft=True,
    sources=(GACC_2019_18, GACC_PARAMETERS),
)
