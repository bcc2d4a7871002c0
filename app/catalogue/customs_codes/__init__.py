"""The code tables of China's export declaration 报关单, and the limits of its form."""

from collections.abc import Mapping
from functools import cache

from app.catalogue.customs_codes.countries import COUNTRIES
from app.catalogue.customs_codes.levies import LEVY_BY_MODE, TREATMENT_BY_LEVY
from app.catalogue.customs_codes.offices import OFFICES
from app.catalogue.customs_codes.packages import CARTON, PACKAGES
from app.catalogue.customs_codes.prices import DELIVERED, MODES
from app.catalogue.customs_codes.transport import TRANSPORT_BY_MODE
from app.catalogue.customs_codes.units import UNITS
from app.catalogue.declaration_routes import supervision_modes
from app.catalogue.registry import entries
from app.catalogue.trade_terms import trade_terms
from app.domain.paperwork.china.elements import ElementTables
from app.domain.paperwork.china.tables import (
    DeclarationForm,
    DeclarationTables,
    TransactionMode,
)


@cache
def declaration_tables() -> DeclarationTables:
    """Return all tables of the declaration."""
    return DeclarationTables(
        form=entries(__name__, DeclarationForm)["export-declaration"],
        units={unit.code: unit for unit in UNITS},
        packages={package.code: package for package in PACKAGES},
        supervision_modes={code: mode.name for code, mode in supervision_modes().items()},
        levy_by_mode={mode: levy.code for mode, levy in LEVY_BY_MODE.items()},
        levies={levy.code: levy for levy in LEVY_BY_MODE.values()},
        treatments=TREATMENT_BY_LEVY,
        transaction_modes=_modes(),
        transport_modes={mode.value: code for mode, code in TRANSPORT_BY_MODE.items()},
        offices={office.code: office for office in OFFICES},
        countries=COUNTRIES.alpha_3,
        delivered_terms=DELIVERED.terms,
        carton=CARTON.code,
    )


@cache
def element_tables() -> ElementTables:
    """Return how the two elements that every list begins with are written."""
    return entries(__name__, ElementTables)["declaration-elements"]


def _modes() -> Mapping[str, TransactionMode]:
    by_code = {mode.code: mode for mode in MODES}
    return {code: by_code[term.transaction_mode] for code, term in trade_terms().items()}
