"""What is asked of an address that goods leave from."""

from dataclasses import fields
from typing import Any, Final

from app.usecases.addresses import Details
from app.web import checks, territories
from app.web.fields import ChoiceField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.metered import MeteredField

_USUAL: Final = ("CN", "HK")
_NAMES: Final = tuple(field.name for field in fields(Details))


class AddressForm(PageForm):
    """A place to collect goods from."""

    id = "address"

    name = TextField(
        lazy("What you call it"),
        [checks.Needed(lazy("Enter a name for this address")), checks.longest(80)],
        description=lazy("Shown where a plan asks for it, for example: factory in Yinzhou"),
    )
    country = ChoiceField(
        lazy("Country or region"), [checks.Needed(lazy("Choose the country or region"))]
    )
    city = MeteredField(
        lazy("City in English"),
        [checks.Needed(lazy("Enter the city in English")), checks.latin],
        description=lazy("For example Ningbo"),
        most=60,
        parts=("city",),
    )
    address_zh = MeteredField(
        lazy("Address in Chinese"),
        [checks.Asked(lazy("Enter the address in Chinese; drivers need it"), {"country": "CN"})],
        most=240,
    )
    address_en = MeteredField(
        lazy("Address in English"),
        [checks.Needed(lazy("Enter the address in English")), checks.latin],
        most=240,
        parts=("street",),
    )
    contact = TextField(lazy("Contact person"), [checks.longest(80)])
    phone = MeteredField(lazy("Phone"), [checks.phone], most=40, parts=("phone",))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.country.offer(territories.choices(first=_USUAL))

    @property
    def details(self) -> Details:
        """Return what is entered."""
        return Details(**{name: str(value) for name, value in self.data.items()})


def values_of(address: Any) -> dict[str, str]:
    """Return the entries of a saved address; a new one is asked for as one in China."""
    if address is None:
        return {"country": "CN"}
    return {name: getattr(address, name) for name in _NAMES}
