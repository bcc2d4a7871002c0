"""What is asked of a company."""

from dataclasses import fields
from typing import Any, Final

from app.domain.rebate.claims import SellerKind
from app.usecases.entities import CHINA, Details, check_codes
from app.web import checks, territories
from app.web.codes import CodeField
from app.web.fields import AnswerField, ChoiceField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.metered import MeteredField

IN_CHINA: Final = "china"
ELSEWHERE: Final = "elsewhere"
_NAMES: Final = tuple(field.name for field in fields(Details))
_CHINA_ANSWERED: Final = {"registered": IN_CHINA}
#: Where Chinese exporters most often hold another company.
_USUAL: Final = ("HK", "US", "GB", "DE", "JP", "CA", "AU", "SG")


class EntityForm(PageForm):
    """A company as registers and papers name it."""

    id = "entity"

    registered = AnswerField(
        lazy("Where is the company registered?"),
        [checks.Needed(lazy("Choose where the company is registered"))],
        choices=[
            (IN_CHINA, lazy("In mainland China")),
            (ELSEWHERE, lazy("In another country or region")),
        ],
    )
    uscc = CodeField(
        lazy("Unified social credit code"),
        [checks.Asked(lazy("Enter the unified social credit code"), _CHINA_ANSWERED)],
        description=lazy("18 characters, on the business licence"),
        render_kw={"autocomplete": "off"},
    )
    customs_code = CodeField(
        lazy("Customs code"),
        description=lazy("10 characters, from the registration with China Customs"),
        render_kw={"autocomplete": "off"},
    )
    seller_kind = ChoiceField(
        lazy("How it claims the export rebate"),
        description=lazy("Trading companies claim by purchase invoice, manufacturers otherwise"),
        choices=[
            ("", lazy("Not said yet")),
            (SellerKind.TRADING.value, lazy("As a trading company")),
            (SellerKind.MANUFACTURER.value, lazy("As a manufacturer")),
        ],
    )
    country = ChoiceField(
        lazy("Country or region"),
        [checks.Asked(lazy("Choose the country or region"), {"registered": ELSEWHERE})],
    )
    name_zh = MeteredField(
        lazy("Chinese name"),
        [checks.Asked(lazy("Enter the Chinese name"), _CHINA_ANSWERED)],
        most=120,
    )
    name_en = MeteredField(
        lazy("English name"),
        [checks.Needed(lazy("Enter the English name")), checks.latin],
        most=120,
        parts=("company", "name"),
    )
    address_zh = MeteredField(lazy("Address in Chinese"), most=240)
    address_en = MeteredField(
        lazy("Address in English"),
        [checks.Needed(lazy("Enter the address in English")), checks.latin],
        most=240,
        parts=("street",),
    )
    contact = TextField(lazy("Contact person"), [checks.longest(80)])
    phone = TextField(lazy("Phone"), [checks.phone, checks.longest(40)])
    email = TextField(lazy("E-mail"), [checks.email, checks.longest(254)])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        blank = ("", lazy("Choose"))
        self.country.offer([blank, *territories.choices(first=_USUAL, without=CHINA)])

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        """Check the codes along with the rest, so that everything wrong is named at once."""
        complete = super().validate(*args, **kwargs)
        wrong = [problem for problem in check_codes(self.details) if not self[problem.field].errors]
        self.take(wrong)
        return complete and not wrong

    @property
    def details(self) -> Details:
        """Return what is entered, as papers say it."""
        entries = {name: str(v or "") for name, v in self.data.items() if name != "registered"}
        country = CHINA if self.registered.data == IN_CHINA else self.country.data
        return Details(**{**entries, "country": str(country)})


def values_of(entity: Any) -> dict[str, str]:
    """Return the entries of a saved company; a new one is asked for as one in China."""
    if entity is None:
        return {"registered": IN_CHINA}
    values = {name: getattr(entity, name) or "" for name in _NAMES}
    if entity.country == CHINA:
        return {**values, "registered": IN_CHINA, "country": ""}
    return {**values, "registered": ELSEWHERE}
