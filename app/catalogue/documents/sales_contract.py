"""The sales contract 外销合同."""

from datetime import date
from functools import partial
from typing import Final

from app.catalogue.authorities import ICC_INCOTERMS_2020
from app.catalogue.declaration_routes import papers_by_route, stock_modes
from app.catalogue.trade_terms import trade_terms
from app.domain.naming import Name
from app.domain.paperwork.china.contract import contract_lacks, sales_contract
from app.domain.paperwork.china.due import contract_need
from app.domain.paperwork.document import Document, PaperLanguage
from app.domain.sourcing import Source

SALES_CONTRACT: Final = Document(
    code="sales-contract",
    name=Name(en="Sales contract", zh="外销合同"),
    need=partial(contract_need, routes=papers_by_route(), stock_modes=stock_modes()),
    content=partial(sales_contract, terms=trade_terms()),
    lacks=contract_lacks,
    languages=tuple(PaperLanguage),
    sources=(
        ICC_INCOTERMS_2020,
        Source(
            "GACC 2019 no. 18: the consignor is who signs and performs the contract abroad",
            date(2026, 11, 22),
        ),
    ),
)
