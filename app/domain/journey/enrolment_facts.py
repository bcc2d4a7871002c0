"""What the journey of joining looks at: the application's answers and what they still lack."""

from dataclasses import dataclass

from app.domain.enrolment.selling_plans import PlanKind
from app.domain.enrolment.standing import TaxStanding
from app.domain.enrolment.states import ApplicationState
from app.domain.trade.importers import ImporterKind


@dataclass(frozen=True, slots=True, kw_only=True)
class DestinationFacts:
    """One destination applied for; `tax_missing` names the kinds of number still to be given."""

    destination: str
    tax: TaxStanding | None = None
    tax_missing: tuple[str, ...] = ()
    importer: ImporterKind | None = None
    bond_missing: bool = False

    @property
    def tax_answered(self) -> bool:
        """Return whether the numbers are there, or the person said why they are not."""
        if self.tax is TaxStanding.REGISTERED:
            return not self.tax_missing
        return self.tax is not None

    @property
    def importer_answered(self) -> bool:
        """Return whether the importer can be used: it has its bond, and an own one its numbers."""
        if self.importer is None or self.bond_missing:
            return False
        return self.importer is not ImporterKind.OWN or self.tax is not TaxStanding.NOT_NEEDED


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketplaceFacts:
    """One site of a platform that the chosen programmes sell on, and the plan chosen for it."""

    platform: str
    country: str
    plan: PlanKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentFacts:
    """An application's answers so far; what was accepted counts in its newest version only."""

    service_read: bool = False
    destinations: tuple[DestinationFacts, ...] = ()
    entity: bool = False
    licence: bool = False
    contact: bool = False
    officer: bool = False
    marketplaces: tuple[MarketplaceFacts, ...] = ()
    agreed: bool = False
    fees_settled: bool = False
    state: ApplicationState = ApplicationState.DRAFT
