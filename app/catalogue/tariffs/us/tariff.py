"""The tariff of the United States: its schedule, its programmes on top, its fees."""

from typing import Final

from app.catalogue.tariffs.schedules import BUNDLED
from app.catalogue.tariffs.us.agencies import AGENCIES
from app.catalogue.tariffs.us.orders import ORDERS
from app.catalogue.tariffs.us.programmes import EXCLUSIONS, MARKS, MEASURES, PROGRAMMES, SCOPES
from app.catalogue.tariffs.us.sources import CHAPTER_99, COLUMN_2
from app.domain.customs.duties.tariff import Tariff

US: Final = Tariff(
    code="US",
    schedule=BUNDLED["US"],
    scopes=SCOPES,
    measures={measure.code: measure for measure in MEASURES},
    exclusions={exclusion.code: exclusion for exclusion in EXCLUSIONS},
    programmes=PROGRAMMES,
    unfavoured=COLUMN_2,
    marks=MARKS,
    agencies=AGENCIES,
    orders=ORDERS,
    sources=(CHAPTER_99,),
)
