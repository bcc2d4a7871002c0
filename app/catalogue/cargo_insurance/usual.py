"""The cover that Incoterms ask of a seller who insures, and that is usual without them too."""

from decimal import Decimal
from typing import Final

from app.catalogue.authorities import ICC_INCOTERMS_2020
from app.domain.freight.insurance import Cover

USUAL: Final = Cover(code="cif", share=Decimal("1.10"), sources=(ICC_INCOTERMS_2020,))
