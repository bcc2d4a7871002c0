"""The parties of a record: companies, importers, partners and places, as papers say them."""

from app.domain.shipment.parties import Party, TaxId
from app.domain.trade.importers import ImporterKind
from app.persistence.tables.parties import Address, Importer, LegalEntity
from app.persistence.tables.partners import Partner


def entity_party(entity: LegalEntity | Partner) -> Party:
    """Return a company, or a partner, as papers name it.

    A partner that has no English name goes by its Chinese one.
    """
    return Party(
        name_en=entity.name_en or entity.name_zh,
        name_zh=entity.name_zh or None,
        country=entity.country,
        address_en=entity.address_en,
        address_zh=entity.address_zh or None,
        uscc=entity.uscc,
        customs_code=entity.customs_code,
        contact=entity.contact or None,
        phone=entity.phone or None,
        email=entity.email or None,
    )


def party_or_none(partner: LegalEntity | Partner | None) -> Party | None:
    """Return the party, where there is one."""
    return entity_party(partner) if partner else None


def address_party(address: Address) -> Party:
    """Return a place that goods leave from, by what it is called."""
    street, city = address.address_en, address.city
    return Party(
        name_en=address.name,
        country=address.country,
        address_en=street if city.casefold() in street.casefold() else f"{street}, {city}",
        address_zh=address.address_zh or None,
        contact=address.contact or None,
        phone=address.phone or None,
    )


def importer_party(importer: Importer) -> Party | None:
    """Return the importer of record, or None when the forwarder brings one."""
    if importer.kind == ImporterKind.FORWARDER:
        return None
    tax_ids = tuple(TaxId(kind=kind, value=value) for kind, value in importer.tax_numbers.items())
    named = importer.entity or importer
    return Party(
        name_en=named.name_en,
        country=named.country,
        address_en=named.address_en,
        tax_ids=tax_ids,
    )
