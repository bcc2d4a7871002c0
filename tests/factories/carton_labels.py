"""A carton label as the record of the other factories would have it."""

from dataclasses import replace
from typing import Any

from app.domain.labelling.cartons import CartonLabel, LabelContent
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from tests.factories.shipment_record import shipment_record


def carton_label(**changes: Any) -> CartonLabel:
    """Return the label of the first carton, with `changes`."""
    record = shipment_record()
    label = CartonLabel(
        id="FBA17QK3M8XZU000001",
        number=1,
        total=40,
        seller=record.exporter,
        ship_to=record.ship_to,
        reference=record.reference,
        shipment_id=record.programme.shipment_id,
        reference_id=record.programme.reference_id,
        contents=(LabelContent(goods=record.goods[0], quantity=24),),
        size=Box.of_mm(480, 360, 300),
        gross_weight=Weight(10_400),
        origins=("CN",),
    )
    return replace(label, **changes)
