"""Areas that forwarders commonly price by; the United States by the first digit of the ZIP code."""

from typing import Final

from app.domain.freight.areas import Area
from app.domain.naming import Name

US_WEST: Final = Area(
    code="us-west",
    name=Name("US West", "美西"),
    countries=frozenset({"US"}),
    postcode_prefixes=("8", "9"),
)
US_CENTRAL: Final = Area(
    code="us-central",
    name=Name("US Central", "美中"),
    countries=frozenset({"US"}),
    postcode_prefixes=("4", "5", "6", "7"),
)
US_EAST: Final = Area(
    code="us-east",
    name=Name("US East", "美东"),
    countries=frozenset({"US"}),
    postcode_prefixes=("0", "1", "2", "3"),
)
US: Final = Area(code="us", name=Name("United States", "美国"), countries=frozenset({"US"}))
EU: Final = Area(
    code="eu",
    name=Name("EU: DE, FR, IT, ES, NL, PL", "欧盟：德法意西荷波"),
    countries=frozenset({"DE", "FR", "IT", "ES", "NL", "PL"}),
)
GB: Final = Area(code="gb", name=Name("United Kingdom", "英国"), countries=frozenset({"GB"}))
CA: Final = Area(code="ca", name=Name("Canada", "加拿大"), countries=frozenset({"CA"}))
JP: Final = Area(code="jp", name=Name("Japan", "日本"), countries=frozenset({"JP"}))
AU: Final = Area(code="au", name=Name("Australia", "澳大利亚"), countries=frozenset({"AU"}))
