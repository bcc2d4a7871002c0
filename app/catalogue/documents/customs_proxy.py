"""The authorisation of the broker 代理报关委托书."""

from datetime import date
from functools import partial
from typing import Final

from app.catalogue.customs_codes import declaration_tables
from app.catalogue.declaration_routes import papers_by_route
from app.domain.naming import Name
from app.domain.paperwork.china.due import proxy_need
from app.domain.paperwork.china.proxy import customs_proxy, proxy_lacks
from app.domain.paperwork.document import Document, PaperLanguage
from app.domain.sourcing import Source

CUSTOMS_PROXY: Final = Document(
    code="customs-proxy",
    name=Name(en="Broker authorisation", zh="代理报关委托书"),
    need=partial(proxy_need, routes=papers_by_route()),
    content=partial(customs_proxy, tables=declaration_tables()),
    lacks=partial(proxy_lacks, tables=declaration_tables()),
    languages=(PaperLanguage.ZH,),
    draft=True,
    sources=(
        Source(
            "Customs Law of China, articles 9 to 11 (declaration by a broker), as quoted in both"
            " languages",
            date(2026, 11, 22),
            "https://frdic.cn/clearing%20agent.html",
        ),
        Source(
            "Form 代理报关委托书 with its agreement (what a broker is charged with)",
            date(2026, 11, 22),
            "http://puma08.com/yyws/wts/289549.html",
        ),
    ),
)
