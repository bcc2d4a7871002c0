"""Who stands on papers, and where goods go."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxId:
    """A tax number and its kind: ein, eori, vat, bn, jcn, abn, uscc."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody on a paper. English names and addresses print abroad, Chinese ones at home."""

    name_en: str
    country: str
    address_en: str = ""
    name_zh: str | None = None
    address_zh: str | None = None
    uscc: str | None = None
    customs_code: str | None = None
    contact: str | None = None
    phone: str | None = None
    email: str | None = None
    tax_ids: tuple[TaxId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the cartons go: a warehouse with its code, or a pasted address without one."""

    name_en: str
    address_en: str
    country: str
    code: str | None = None
    city: str | None = None
    state: str | None = None
    postal_code: str | None = None
