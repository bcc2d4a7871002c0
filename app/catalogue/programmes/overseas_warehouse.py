"""A third party's overseas warehouse: each has its own limits, and we number the cartons."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.programme.selling import CartonNumbering, ProgrammeKind, SellingProgramme
from app.domain.sourcing import Source

_OWN_FORM: Final = Source("Sampan's own numbering of cartons", date(2026, 11, 22))

PROGRAMME: Final = SellingProgramme(
    code="overseas-warehouse",
    kind=ProgrammeKind.THIRD_PARTY,
    name=Name("Overseas warehouse", "海外仓"),
    platform=None,
    countries=(),
    numbering=CartonNumbering(by_platform=False, id_form="{reference}-{number:03d}"),
    sources=(_OWN_FORM,),
)
