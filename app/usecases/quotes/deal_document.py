"""Writes and reads a deal as JSON, so that a kept quote can be worked out again from it."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any, Final

from app.catalogue.cargo_flags import cargo_flags
from app.domain.catalogue_item.declaration import DeclarationPart
from app.domain.freight.cartons import (
    CartonGroup,
    Consignment,
    DestinationKind,
    FreightDestination,
)
from app.domain.freight.counting import Loaded, LoadUnit
from app.domain.naming import Name
from app.domain.programme.fees import Fee, FeeUnit
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.usecases.deals import Deal
from app.usecases.shipment_record import read_record, write_record

#: Fields of a deal that are put into JSON in a way of their own; it holds the others as they are.
_OF_THEIR_OWN: Final = {
    "ready_on", "need_by", "shipments", "consignments", "records", "problems", "placement_fee",
    "parts",
}  # fmt: skip
_PLAIN: Final = [each.name for each in fields(Deal) if each.name not in _OF_THEIR_OWN]


def write_deal(deal: Deal) -> dict[str, Any]:
    """Return the document that `read_deal` reads back as the same deal."""
    fee = deal.placement_fee
    return {
        **{name: getattr(deal, name) for name in _PLAIN},
        "ready_on": deal.ready_on.isoformat(),
        "need_by": deal.need_by.isoformat() if deal.need_by else None,
        "shipments": list(deal.shipments),
        "consignments": [_consignment(each) for each in deal.consignments],
        "records": [write_record(each) for each in deal.records],
        "placement_fee": write_fee(fee) if fee else None,
        "parts": {sku: [_part(each) for each in parts] for sku, parts in deal.parts.items()},
    }


def read_deal(document: Mapping[str, Any]) -> Deal:
    """Return the deal of a document; raises ValueError where one of its records cannot be read."""
    ready = date.fromisoformat(document["ready_on"])
    need_by = date.fromisoformat(document["need_by"]) if document["need_by"] else None
    records = [read_record(each)[0] for each in document["records"]]
    if not all(records):
        raise ValueError("a kept record cannot be read any more")
    fee = document["placement_fee"]
    return Deal(
        **{name: document[name] for name in _PLAIN if name in document},
        ready_on=ready,
        need_by=need_by,
        shipments=tuple(document["shipments"]),
        consignments=tuple(
            _read_consignment(each, ready_on=ready, need_by=need_by)
            for each in document["consignments"]
        ),
        records=tuple(record for record in records if record),
        placement_fee=read_fee(fee) if fee else None,
        parts={
            sku: tuple(_read_part(each) for each in parts)
            for sku, parts in document.get("parts", {}).items()
        },
    )


def _part(part: DeclarationPart) -> dict[str, Any]:
    return {
        "hs_code": part.hs_code,
        "name_zh": part.name_zh,
        "name_en": part.name_en,
        "origin": part.origin,
        "share": part.share,
        "net_weight_g": part.net_weight.grams if part.net_weight else None,
    }


def _read_part(document: Mapping[str, Any]) -> DeclarationPart:
    grams = document["net_weight_g"]
    return DeclarationPart(
        hs_code=document["hs_code"],
        name_zh=document["name_zh"],
        name_en=document["name_en"],
        origin=document["origin"],
        share=document["share"],
        net_weight=Weight(grams) if grams else None,
    )


def _consignment(consignment: Consignment) -> dict[str, Any]:
    place = consignment.destination
    return {
        "groups": [
            {
                "size_mm": [
                    side.millimetres
                    for side in (group.size.length, group.size.width, group.size.height)
                ],
                "gross_weight_g": group.gross_weight.grams,
                "count": group.count,
                "cargo": [flag.code for flag in group.cargo],
            }
            for group in consignment.groups
        ],
        "loads": [
            {"unit": each.unit.value, "kind": each.kind, "count": each.count}
            for each in consignment.loads
        ],
        "destination": {
            **{each.name: str(getattr(place, each.name)) for each in fields(place)},
            "name": write_name(place.name),
        },
    }


def _read_consignment(
    document: Mapping[str, Any], *, ready_on: date, need_by: date | None
) -> Consignment:
    known, place = cargo_flags(), document["destination"]
    return Consignment(
        groups=tuple(
            CartonGroup(
                size=Box.of_mm(*group["size_mm"]),
                gross_weight=Weight(group["gross_weight_g"]),
                count=group["count"],
                cargo=tuple(known[code] for code in group["cargo"] if code in known),
            )
            for group in document["groups"]
        ),
        destination=FreightDestination(
            **{
                **place,
                "name": Name(place["name"]["en"], place["name"]["zh"]),
                "kind": DestinationKind(place["kind"]),
            }
        ),
        ready_on=ready_on,
        need_by=need_by,
        loads=tuple(
            Loaded(unit=LoadUnit(each["unit"]), kind=each["kind"], count=each["count"])
            for each in document["loads"]
        ),
    )


def write_name(name: Name) -> dict[str, str]:
    """Return a name in both languages."""
    return {"en": name.en, "zh": name.zh}


def write_fee(fee: Fee) -> dict[str, Any]:
    """Return a fee as JSON."""
    return {
        "programme": fee.programme,
        "kind": fee.kind,
        "amount": f"{fee.amount:f}",
        "currency": fee.currency,
        "unit": fee.unit.value,
        "source": fee.source,
    }


def read_fee(document: Mapping[str, Any]) -> Fee:
    """Return the fee of a document."""
    return Fee(
        **{
            **document,
            "amount": Decimal(document["amount"]),
            "unit": FeeUnit(document["unit"]),
        }
    )
