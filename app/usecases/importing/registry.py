"""The kinds of import there are, in the order in which people need them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.usecases.importing.carton_specs import CARTON_SPECS
from app.usecases.importing.kinds import ImportKind
from app.usecases.importing.products import PRODUCTS
from app.usecases.importing.receipts import RECEIPTS
from app.usecases.importing.shipments import SHIPMENTS

KINDS: Final[Mapping[str, ImportKind]] = MappingProxyType(
    {kind.code: kind for kind in (PRODUCTS, CARTON_SPECS, SHIPMENTS, RECEIPTS)}
)
