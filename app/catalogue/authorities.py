"""Sources that several tables of the catalogue cite."""

from datetime import date
from typing import Final

from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)

TRADE_USAGE: Final = Source("Trade usage among Chinese forwarders and exporters", _REVIEWED)
ICC_INCOTERMS_2020: Final = Source(
    "ICC, Incoterms 2020 (publication 723)", _REVIEWED, "https://iccwbo.org/incoterms"
)
UN_LOCODE_2024_2: Final = Source(
    "UN/LOCODE 2024-2", _REVIEWED, "https://unece.org/trade/cefact/unlocode-code-list-country"
)
POSTCODE_FORMS: Final = Source(
    "Google Address Data Service, postcode forms by country",
    _REVIEWED,
    "https://chromium-i18n.appspot.com/ssl-address",
)
IATA_LITHIUM: Final = Source(
    "IATA Dangerous Goods Regulations, packing instructions 965 to 970 and their UN numbers, as "
    "Air France KLM Cargo lists them",
    _REVIEWED,
    "https://afklcargo.com/WW/es/common/cg_content/lithium_batteries.jsp",
)
GACC_CODE_TABLES: Final = Source(
    "China Customs code tables 监管方式代码表, 成交方式代码表", _REVIEWED
)
GACC_2014_54: Final = Source("GACC 2014 no. 54 (supervision mode 1039)", _REVIEWED)
GACC_2020_75: Final = Source("GACC 2020 no. 75 (supervision modes 9710 and 9810)", _REVIEWED)
GACC_2024_167: Final = Source(
    "GACC 2024 no. 167 (9810 without registration, from 2024-12-15)", _REVIEWED
)
SAT_2025_3: Final = Source(
    "State Taxation Administration 2025 no. 3 (refund on departure, from 2025-01-27)", _REVIEWED
)
SAT_2025_17: Final = Source(
    "State Taxation Administration 2025 no. 17, article 7 (from 2025-10-01)", _REVIEWED
)
