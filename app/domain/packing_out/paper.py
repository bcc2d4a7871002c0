"""The checklist as a sheet of paper: which shipment, how many cartons, and who signs for them."""

from dataclasses import dataclass
from datetime import date

from app.domain.naming import Name
from app.domain.packing_out.checklist import Checklist
from app.domain.quantities.weight import Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class PackingOutPaper:
    """What stands on the sheet beside its lines; texts that are not known yet are empty."""

    reference: str
    made_on: date
    programme: Name | None
    warehouse: str
    programme_number: str
    cartons: int
    units: int
    gross_weight: Weight
    checklist: Checklist
