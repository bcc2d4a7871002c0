"""The subjects that words are listed under, in the order of the work."""

from typing import Final

from app.domain.naming import Name

PLANS: Final = Name("Plans and shipments", "计划与货件")
TERMS: Final = Name("Terms and importer", "条款与进口商")
TRANSPORT: Final = Name("Transport", "运输")
PACKING: Final = Name("Cartons and labels", "装箱与标签")
CUSTOMS: Final = Name("Customs and papers", "报关与单证")
COSTS: Final = Name("Costs", "费用")

SUBJECTS: Final = (PLANS, TERMS, TRANSPORT, PACKING, CUSTOMS, COSTS)
