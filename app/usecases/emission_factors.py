"""Which factors of greenhouse gases a workspace counts with: its own, else the bundled set."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.emission_factors import factor_sets
from app.domain.freight.emissions import FactorSet
from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.transport import Mode
from app.persistence import choosing
from app.persistence.tables.choosing import EmissionFactor

BUNDLED: Final = "uk-2025"
OWN: Final = "own"


def factors_in_use(session: Session) -> FactorSet:
    """Return the factors entered, with their sources; the bundled set while none were."""
    entered = choosing.emission_factors(session)
    if not entered:
        return factor_sets()[BUNDLED]
    sources = dict.fromkeys(Source(each.source, each.created_at.date()) for each in entered)
    return replace(
        factor_sets()[BUNDLED],
        code=OWN,
        name=Name("Factors entered in this workspace", "本工作区录入的系数"),
        scope=Name("as their source says", "口径以其出处为准"),
        factors={each.mode: each.kg_per_tonne_km for each in entered},
        sources=tuple(sources),
    )


def keep_factors(
    session: Session, factors: Mapping[Mode, Decimal], *, source: str, person_id: int
) -> None:
    """Keep these factors in place of all that were entered; without any the bundled set counts."""
    for entered in choosing.emission_factors(session):
        session.delete(entered)
    session.flush()
    session.add_all(
        EmissionFactor(mode=mode, kg_per_tonne_km=factor, source=source, person_id=person_id)
        for mode, factor in factors.items()
    )
    session.commit()
