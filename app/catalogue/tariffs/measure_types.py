"""The kinds of measures that matter to a landed cost, by the codes of the TARIC family."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from app.domain.customs.schedule.measure_types import MeasureType
from app.domain.naming import Name
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_SOURCE: Final = Source(
    "UK Trade Tariff, measure types of the public API",
    _REVIEWED,
    "https://www.trade-tariff.service.gov.uk/api/v2/measure_types",
)

_THIRD_COUNTRY: Final = Name("Third country duty", "第三国关税")
_END_USE: Final = Name("Third country duty, authorised use", "第三国关税（特定用途）")
_PREFERENCE: Final = Name("Tariff preference", "优惠关税")
_PREFERENCE_USE: Final = Name("Tariff preference, authorised use", "优惠关税（特定用途）")
_CUSTOMS_UNION: Final = Name("Customs union duty", "关税同盟税率")
_QUOTA: Final = Name("Tariff quota", "关税配额")
_PREFERENCE_QUOTA: Final = Name("Preferential tariff quota", "优惠关税配额")
_SUSPENSION: Final = Name("Autonomous tariff suspension", "自主暂停征税")
_SHIPS: Final = Name("Suspension for ships and platforms", "船舶和平台用货暂停征税")
_AIRWORTHY: Final = Name("Suspension with an airworthiness certificate", "凭适航证暂停征税")
_PREFERENCE_SUSPENSION: Final = Name("Preferential suspension", "优惠暂停征税")
_PROVISIONAL_DUMPING: Final = Name("Provisional anti-dumping duty", "临时反倾销税")
_DUMPING: Final = Name("Definitive anti-dumping duty", "最终反倾销税")
_PROVISIONAL_SUBSIDY: Final = Name("Provisional countervailing duty", "临时反补贴税")
_SUBSIDY: Final = Name("Definitive countervailing duty", "最终反补贴税")
_ADDITIONAL: Final = Name("Additional duty", "附加关税")
_SAFEGUARD: Final = Name("Safeguard duty", "保障措施税")
_VAT: Final = Name("Value added tax", "增值税")
_ZERO_VAT: Final = Name("Value added tax, zero rate", "增值税（零税率）")
_EXCISE: Final = Name("Excise duty", "特别消费税")

#: Programme, name and whether it always asks for a use or a document, by code.
_TYPES: Final[Mapping[str, tuple[str, Name, bool]]] = {
    "103": ("mfn", _THIRD_COUNTRY, False),
    "105": ("mfn", _END_USE, True),
    "106": ("preference", _CUSTOMS_UNION, True),
    "142": ("preference", _PREFERENCE, True),
    "145": ("preference", _PREFERENCE_USE, True),
    "112": ("suspension", _SUSPENSION, True),
    "115": ("suspension", Name("Suspension for an authorised use", "特定用途暂停征税"), True),
    "117": ("suspension", _SHIPS, True),
    "119": ("suspension", _AIRWORTHY, True),
    "141": ("suspension", _PREFERENCE_SUSPENSION, True),
    "122": ("quota", _QUOTA, True),
    "123": ("quota", Name("Tariff quota, authorised use", "关税配额（特定用途）"), True),
    "143": ("quota", _PREFERENCE_QUOTA, True),
    "146": ("quota", Name("Preferential quota, authorised use", "优惠关税配额（特定用途）"), True),
    "147": ("quota", Name("Customs union quota", "关税同盟配额"), True),
    "551": ("anti-dumping", _PROVISIONAL_DUMPING, False),
    "552": ("anti-dumping", _DUMPING, False),
    "553": ("countervailing", _PROVISIONAL_SUBSIDY, False),
    "554": ("countervailing", _SUBSIDY, False),
    "695": ("additional", _ADDITIONAL, False),
    "696": ("safeguard", _SAFEGUARD, False),
    "305": ("vat", _VAT, False),
    "VTS": ("vat", _VAT, False),
    "VTZ": ("vat", _ZERO_VAT, True),
    "306": ("excise", _EXCISE, False),
}

#: Kinds that state in which unit besides the weight goods are declared.
SUPPLEMENTARY_UNITS: Final = frozenset({"109", "110"})
#: Areas that mean every country: all of them, and all third countries.
EVERYWHERE: Final = frozenset({"1011", "1008"})
#: Origins in no group that the United Kingdom or the European Union gives a preference to. China
#: left the Union's scheme on 2015-01-01 and is not in the United Kingdom's.
WITHOUT_PREFERENCE: Final = frozenset({"CN"})
WITHOUT_PREFERENCE_SOURCE: Final = Source(
    "Regulation (EU) 1421/2013; The Trade Preference Scheme (Developing Countries) Regulations",
    _REVIEWED,
)


def _all() -> Iterator[MeasureType]:
    for code, (programme, name, conditional) in _TYPES.items():
        yield MeasureType(
            code=code,
            programme=programme,
            name=name,
            conditional=conditional,
            sources=(_SOURCE,),
        )


MEASURE_TYPES: Final[Mapping[str, MeasureType]] = MappingProxyType(
    {each.code: each for each in _all()}
)
