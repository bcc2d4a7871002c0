"""What several products lack, said once with the products that lack it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.document import Lack
from app.domain.shipment.record import ShipmentRecord

#: How many SKUs are named before the rest is counted.
_SHOWN: Final = 3

#: A fact that one product lacks: its place below the goods, its name, and the SKU.
Missing = tuple[str, Name, str]


def places(record: ShipmentRecord) -> Mapping[str, int]:
    """Return where each SKU stands among the record's goods."""
    return {goods.sku: index for index, goods in enumerate(record.goods)}


def lacks_of(record: ShipmentRecord, missing: Iterable[Missing]) -> Iterator[Lack]:
    """Yield each missing fact once, at the first product that lacks it."""
    found: dict[tuple[str, Name], dict[str, None]] = {}
    for field, name, sku in missing:
        found.setdefault((field, name), {})[sku] = None
    where = places(record)
    for (field, name), skus in found.items():
        yield Lack(f"goods.{where[next(iter(skus))]}.{field}", _of(name, list(skus)))


def _of(name: Name, skus: list[str]) -> Name:
    rest = len(skus) - _SHOWN
    some = skus[:_SHOWN]
    return Name(
        en=f"{name.en} ({', '.join(some)}{f' and {rest} more' if rest > 0 else ''})",
        zh=f"{name.zh}（{'、'.join(some)}{f' 等 {len(skus)} 项' if rest > 0 else ''}）",
    )
