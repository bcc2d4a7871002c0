"""What somebody fills in to open an account, to sign in, and to change their settings."""

from typing import Any
from zoneinfo import available_timezones

from wtforms import Form
from wtforms.validators import ValidationError

from app.domain.naming import Language
from app.domain.units import Units
from app.usecases.passwords import SHORTEST
from app.web import checks
from app.web.fields import AnswerField, CheckField, ChoiceField, SecretField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy

CURRENCIES = ("USD", "CNY", "EUR", "GBP", "JPY", "CAD", "AUD", "HKD")
TIME_ZONES = (
    "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Tokyo", "Australia/Sydney", "Europe/Berlin",
    "Europe/London", "America/New_York", "America/Chicago", "America/Los_Angeles",
    "America/Toronto", "UTC",
)  # fmt: skip
assert set(TIME_ZONES) <= available_timezones()  # noqa: S101 - a mistyped zone stops the start

_LANGUAGES = [(Language.ZH.value, "简体中文"), (Language.EN.value, "English")]
_UNITS = [
    (Units.METRIC.value, lazy("Centimetres and kilograms")),
    (Units.IMPERIAL.value, lazy("Inches and pounds")),
]


def _long_enough(_form: Form, field: Any) -> None:
    if field.data and len(field.data) < SHORTEST:
        raise ValidationError(
            lazy("Use at least %(least)s characters; a short sentence works well", least=SHORTEST)
        )


class SignUpForm(PageForm):
    """A new account: who you are, and how you work."""

    id = "sign-up"

    name = TextField(
        lazy("Your name"),
        [checks.Needed(lazy("Enter your name")), checks.longest(120)],
        render_kw={"autocomplete": "name"},
    )
    workspace = TextField(
        lazy("Company or team"),
        [checks.Needed(lazy("Enter the name of your company or team")), checks.longest(120)],
        description=lazy("Shown at the top of your pages. Legal names come later."),
        render_kw={"autocomplete": "organization"},
    )
    email = TextField(
        lazy("E-mail"),
        [checks.Needed(lazy("Enter your e-mail address")), checks.email, checks.longest(254)],
        render_kw={"autocomplete": "username", "inputmode": "email"},
    )
    password = SecretField(
        lazy("Password"),
        [checks.Needed(lazy("Choose a password")), _long_enough],
        description=lazy("At least 10 characters"),
        render_kw={"autocomplete": "new-password"},
    )
    language = AnswerField(
        lazy("Language"), [checks.Needed(lazy("Choose a language"))], choices=_LANGUAGES
    )
    time_zone = ChoiceField(
        lazy("Time zone"),
        [checks.Needed(lazy("Choose a time zone"))],
        choices=[(zone, zone) for zone in TIME_ZONES],
        default="Asia/Shanghai",
    )
    units = AnswerField(
        lazy("Units of measure"),
        [checks.Needed(lazy("Choose the units you measure in"))],
        choices=_UNITS,
        default=Units.METRIC.value,
    )


class SignInForm(PageForm):
    """Address and password."""

    id = "sign-in"

    email = TextField(
        lazy("E-mail"),
        [checks.Needed(lazy("Enter your e-mail address"))],
        render_kw={"autocomplete": "username", "inputmode": "email"},
    )
    password = SecretField(
        lazy("Password"),
        [checks.Needed(lazy("Enter your password"))],
        render_kw={"autocomplete": "current-password"},
    )
    keep = CheckField(lazy("Stay signed in for 30 days, on your own computer only"))


class SettingsForm(PageForm):
    """Your own settings and your workspace's."""

    id = "settings"

    name = SignUpForm.name
    language = SignUpForm.language
    time_zone = SignUpForm.time_zone
    workspace = TextField(
        lazy("Company or team"),
        [checks.Needed(lazy("Enter the name of your company or team")), checks.longest(120)],
    )
    units = SignUpForm.units
    currency = ChoiceField(
        lazy("Usual currency of product values"),
        [checks.Needed(lazy("Choose a currency"))],
        choices=[(code, code) for code in CURRENCIES],
    )
