"""All that comes on top of the normal rate, in the order of evaluation, and the lists it names."""

from typing import Final

from app.catalogue.tariffs.us import (
    agencies,
    exclusions,
    forced_labour,
    ieepa,
    orders,
    section_122,
    section_201,
    section_232_metals,
    section_232_metals_before,
    section_232_others,
    section_232_vehicles,
    section_232_wood,
    section_301,
    section_338,
)
from app.catalogue.tariffs.us.scopes import Scopes
from app.domain.customs.duties.tariff import Measure

#: A later programme may yield to an earlier one.
PROGRAMMES: Final = (
    section_232_metals.PROGRAMME,
    section_301.PROGRAMME,
    forced_labour.PROGRAMME,
    section_122.PROGRAMME,
    ieepa.FENTANYL,
    ieepa.RECIPROCAL,
    section_338.PROGRAMME,
    section_201.PROGRAMME,
)

MEASURES: Final[tuple[Measure, ...]] = (
    *section_232_vehicles.SECTION_232_VEHICLES,
    *section_232_metals.SECTION_232_METALS,
    *section_232_metals_before.SECTION_232_METALS_BEFORE,
    *section_232_wood.SECTION_232_WOOD,
    *section_232_others.SECTION_232_OTHERS,
    *section_301.SECTION_301,
    *forced_labour.FORCED_LABOUR,
    *section_122.SECTION_122,
    *ieepa.IEEPA,
    *section_338.SECTION_338,
    *section_201.SECTION_201,
)

EXCLUSIONS: Final = (
    *exclusions.EXCLUSIONS,
    *exclusions.CLAIMS,
    *forced_labour.CLAIMED,
    *section_122.CLAIMED,
)

#: The lists that name codes under headings of measures and exemptions.
SCOPES: Final = Scopes(
    {
        "section_232_vehicles": section_232_vehicles.VEHICLES,
        "section_232_metals": section_232_metals.ANNEXES,
        "section_232_metals_before": section_232_metals_before.BEFORE,
        "section_232_wood": section_232_wood.WOOD,
        "section_232_others": section_232_others.OTHERS,
        "section_301": section_301.LISTS,
        "section_201": section_201.GOODS,
        "forced_labour_exempt": forced_labour.EXEMPT,
        "section_122_exempt": section_122.EXEMPT,
    }
)

#: What lists say of a code beside duties.
MARKS: Final = Scopes(
    {
        "orders": orders.FLAGS,
        "agencies": agencies.NO_FLAGS,
        "exclusions": {},
    }
)
