"""The address forms themselves; one line of a tuple each, since none has more to say."""

from typing import Final

from app.catalogue.authorities import POSTCODE_FORMS
from app.domain.addressing.pasted import AddressForm

_CITY: Final = r"(?P<city>[^,]+?)"
_CANADIAN: Final = r"(?P<postcode>[A-Z]\d[A-Z] ?\d[A-Z]\d)"
_BRITISH: Final = r"(?P<postcode>[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})"


def _postcode_first(postcode: str) -> str:
    return rf"(?P<postcode>{postcode}),?\s+{_CITY}"


FORMS: Final = (
    AddressForm(
        code="US",
        words=("United States", "United States of America", "USA", "US", "U.S.A", "美国"),
        tail=rf"{_CITY},?\s+(?P<state>[A-Z]{{2}}),?\s+(?P<postcode>\d{{5}}(?:-\d{{4}})?)",
        sources=(POSTCODE_FORMS,),
    ),
    AddressForm(
        code="CA",
        words=("Canada", "加拿大"),
        tail=rf"{_CITY},?\s+(?P<state>[A-Z]{{2}}),?\s+{_CANADIAN}",
        sources=(POSTCODE_FORMS,),
    ),
    AddressForm(
        code="GB",
        words=("United Kingdom", "UK", "GB", "Great Britain", "England", "Scotland", "英国"),
        tail=rf"{_CITY},?\s+{_BRITISH}",
        county=True,
        sources=(POSTCODE_FORMS,),
    ),
    AddressForm(
        code="AU",
        words=("Australia", "AU", "澳大利亚"),
        tail=rf"{_CITY},?\s+(?P<state>NSW|VIC|QLD|WA|SA|TAS|ACT|NT),?\s+(?P<postcode>\d{{4}})",
        sources=(POSTCODE_FORMS,),
    ),
    AddressForm(
        code="JP",
        words=("Japan", "JP", "日本"),
        tail=rf"{_CITY},\s*(?P<state>[^,\d]+?),?\s+(?P<postcode>\d{{3}}-\d{{4}})",
        head=r"〒?\s*(?P<postcode>\d{3}-\d{4})\s*(?P<state>.{2,3}[都道府県])"
        r"(?P<city>.+?[市区町村])\s*(?P<street>.*)",
        sources=(POSTCODE_FORMS,),
    ),
    AddressForm(
        code="PL",
        words=("Poland", "Polska", "PL", "波兰"),
        tail=_postcode_first(r"\d{2}-\d{3}"),
        sources=(POSTCODE_FORMS,),
    ),
    AddressForm(
        code="NL",
        words=("Netherlands", "The Netherlands", "Nederland", "NL", "荷兰"),
        tail=_postcode_first(r"\d{4} ?[A-Z]{2}"),
        sources=(POSTCODE_FORMS,),
    ),
    AddressForm(
        code="CZ",
        words=("Czechia", "Czech Republic", "CZ", "捷克"),
        tail=_postcode_first(r"\d{3} \d{2}"),
        shared=True,
        sources=(POSTCODE_FORMS,),
    ),
    AddressForm(
        code="DE",
        words=("Germany", "Deutschland", "DE", "德国"),
        tail=rf"(?:DE?-)?{_postcode_first(r'[0-9]{5}')}",
        shared=True,
        sources=(POSTCODE_FORMS,),
    ),
    AddressForm(
        code="FR",
        words=("France", "FR", "法国"),
        tail=rf"(?:FR?-)?{_postcode_first(r'[0-9]{5}')}",
        shared=True,
        sources=(POSTCODE_FORMS,),
    ),
    AddressForm(
        code="ES",
        words=("Spain", "España", "ES", "西班牙"),
        tail=_postcode_first(r"\d{5}"),
        shared=True,
        sources=(POSTCODE_FORMS,),
    ),
    AddressForm(
        code="IT",
        words=("Italy", "Italia", "IT", "意大利"),
        tail=_postcode_first(r"\d{5}"),
        shared=True,
        sources=(POSTCODE_FORMS,),
    ),
)
