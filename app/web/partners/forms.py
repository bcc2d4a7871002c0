"""What is asked of a partner."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from app.usecases.entities import CHINA
from app.usecases.partners import Details, check
from app.web import checks, territories
from app.web.codes import CodeField
from app.web.fields import CheckField, ChoiceField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.metered import MeteredField

#: What a partner can be, in the words of lists.
ROLES: Final[Mapping[str, Any]] = {
    "supplier": lazy("Supplier"),
    "forwarder": lazy("Forwarder"),
    "broker": lazy("Customs broker"),
    "agent": lazy("Export agent"),
    "buyer": lazy("Buyer abroad"),
}
_USUAL: Final = (CHINA, "HK", "US", "GB", "DE")
_NAMES: Final = tuple(field.name for field in fields(Details))


class PartnerForm(PageForm):
    """A company that papers name beside the exporter and the importer."""

    id = "partner"

    supplier = CheckField(
        ROLES["supplier"],
        description=lazy("Makes or sells you the goods; papers name it as manufacturer"),
    )
    forwarder = CheckField(
        ROLES["forwarder"], description=lazy("Takes the cartons and books their way")
    )
    broker = CheckField(
        ROLES["broker"], description=lazy("Files the declaration; the customs proxy names it")
    )
    agent = CheckField(
        ROLES["agent"],
        description=lazy("A trading company that declares the export for you"),
    )
    buyer = CheckField(
        ROLES["buyer"], description=lazy("Buys from you, or is notified when the goods arrive")
    )
    name_zh = MeteredField(lazy("Chinese name"), most=120)
    name_en = MeteredField(
        lazy("English name"), [checks.latin], most=120, parts=("company", "name")
    )
    country = ChoiceField(
        lazy("Country or region"), [checks.Needed(lazy("Choose the country or region"))]
    )
    uscc = CodeField(
        lazy("Unified social credit code"),
        description=lazy("18 characters, on the business licence"),
        render_kw={"autocomplete": "off"},
    )
    customs_code = CodeField(
        lazy("Customs code"),
        description=lazy("10 characters, from the registration with China Customs"),
        render_kw={"autocomplete": "off"},
    )
    address_zh = MeteredField(lazy("Address in Chinese"), most=240)
    address_en = MeteredField(
        lazy("Address in English"), [checks.latin], most=240, parts=("street",)
    )
    contact = TextField(lazy("Contact person"), [checks.longest(80)])
    phone = TextField(lazy("Phone"), [checks.phone, checks.longest(40)])
    email = TextField(lazy("E-mail"), [checks.email, checks.longest(254)])
    carrier_code = CodeField(
        lazy("Carrier code (SCAC)"),
        description=lazy("On its bills of lading; the US filing before loading asks for it"),
        render_kw={"autocomplete": "off"},
    )
    customer_code = TextField(
        lazy("Your customer code there"),
        [checks.longest(40)],
        description=lazy("The number the forwarder knows you by; entry marks carry it"),
        render_kw={"autocomplete": "off"},
    )
    note = TextField(lazy("Note"), [checks.longest(400)])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.country.offer(territories.choices(first=_USUAL))

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        """Check names and codes along with the rest, so that everything wrong shows at once."""
        complete = super().validate(*args, **kwargs)
        wrong = [problem for problem in check(self.details) if not self[problem.field].errors]
        self.take(wrong)
        return complete and not wrong

    @property
    def roles(self) -> list[Any]:
        """Return the ticks that say what the partner does."""
        return [self[role] for role in ROLES]

    @property
    def details(self) -> Details:
        """Return what is entered, as papers say it."""
        entries: dict[str, Any] = {name: self[name].data or "" for name in _NAMES}
        return Details(**entries | {role: bool(self[role].data) for role in ROLES})


def values_of(partner: Any, *, role: str = "") -> dict[str, Any]:
    """Return the entries of a saved partner; a new one is in China, and what it was asked as."""
    if partner is None:
        return {"country": CHINA} | ({role: True} if role in ROLES else {})
    return {name: getattr(partner, name) or "" for name in _NAMES} | {
        each: getattr(partner, each) for each in ROLES
    }
