"""What is asked of a card by hand: the card itself, a line in the words of our table."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from wtforms import Field
from wtforms.validators import Optional

from app.catalogue.cargo_flags import cargo_flags
from app.catalogue.currencies import currencies
from app.domain.problems import Problem
from app.usecases.rate_cards.choices import choices
from app.usecases.rate_cards.editing import BREAKS
from app.usecases.rate_cards.managing import Head
from app.usecases.rate_cards.roles import ROLES, Role
from app.web import checks
from app.web.fields import CheckField, ChoiceField, DateField, LinesField, TextField
from app.web.forms import PageForm
from app.web.i18n import current_language, lazy

_LONGEST: Final = 80
_LONGEST_LIST: Final = 2000
_HINTS: Final[Mapping[Role, Any]] = {
    Role.AREA: lazy("What the forwarder calls it, or the places themselves: US 8 9, ONT8 LGB8"),
    Role.COUNTRY: lazy("Its name or two letters: US, Germany"),
    Role.POSTCODES: lazy("Several apart by spaces: 8 9, or 80-83"),
    Role.WAREHOUSES: lazy("Several apart by spaces or slashes: ONT8/LGB8"),
    Role.TRANSIT: lazy("The days promised, such as 18-22"),
    Role.WAITING: lazy("From goods ready to that event, such as 4-7"),
    Role.VOLUME_DISCOUNT: lazy(
        "The share of what volume exceeds the scale by that is not billed, such as 0.5"
    ),
    Role.ROUND_STEP: lazy("Such as 0.5 or 1"),
    Role.DIVISOR: lazy("Such as 6000 or 5000"),
    Role.UNIT_WEIGHT: lazy("What counts as 1 m³ by weight, such as 1000; empty where none does"),
    Role.LOAD_KIND: lazy("Such as 40HQ or 20GP"),
}
#: What holds for a whole sheet, where its rows do not say it themselves.
SHEET_TERMS: Final = (
    Role.CHANNEL, Role.COUNTRY, Role.ORIGIN, Role.MAIN_LEG, Role.FINAL_DELIVERY, Role.TAX_MODE,
    Role.UNIT, Role.TRANSIT, Role.CLOCK_START, Role.WAITING, Role.DIVISOR, Role.WEIGH_BY,
    Role.ROUND_STEP, Role.MIN_PIECE, Role.MIN_SHIPMENT, Role.VOLUME_DISCOUNT, Role.MEASURE_LEAST,
    Role.MEASURE_STEP, Role.UNIT_WEIGHT, Role.MIN_CHARGE, Role.MIN_PIECE_CHARGE, Role.NEXT_BREAK,
    Role.CLAIM_RULE,
)  # fmt: skip
_LINE: Final = (
    Role.CHANNEL, Role.AREA, Role.COUNTRY, Role.POSTCODES, Role.WAREHOUSES, Role.PORTS,
    *(role for role in SHEET_TERMS if role not in {Role.CHANNEL, Role.COUNTRY}),
    Role.LOAD_KIND, Role.FLAT,
)  # fmt: skip
_NEEDED: Final = frozenset(
    {
        Role.CHANNEL,
        Role.MAIN_LEG,
        Role.FINAL_DELIVERY,
        Role.TAX_MODE,
        Role.UNIT,
        Role.TRANSIT,
        Role.CLOCK_START,
    }
)


class HeadForm(PageForm):
    """What is said of a card as a whole."""

    id = "card"

    supplier = TextField(
        lazy("Forwarder"),
        [checks.Needed(lazy("Enter the forwarder's name")), checks.longest(_LONGEST)],
    )
    sheet = TextField(
        lazy("Name of the list"),
        [checks.longest(_LONGEST)],
        description=lazy("Where a forwarder has several, such as US or Europe"),
    )
    currency = ChoiceField(lazy("Currency"), [checks.Needed(lazy("Choose the currency"))])
    tax_included = ChoiceField(lazy("VAT of the forwarder's invoice"), [Optional()])
    valid_from = DateField(
        lazy("In force from"), [checks.Needed(lazy("Enter the first day of these prices"))]
    )
    valid_to = DateField(lazy("To"), [Optional()], description=lazy("Empty: until a newer card"))
    not_included = LinesField(
        lazy("Not included"),
        [checks.longest(_LONGEST_LIST)],
        description=lazy("What is charged beside these prices, one on each line"),
    )
    sample = CheckField(lazy("A sample: these prices are made up"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.currency.offer((code, code) for code in currencies())
        self.tax_included.offer(tax_answers())

    @property
    def head(self) -> Head:
        """Return what is entered."""
        return Head(
            supplier=self.supplier.data,
            sheet=self.sheet.data,
            currency=self.currency.data,
            tax_included=tax_said(self.tax_included.data),
            valid_from=self.valid_from.data,
            valid_to=self.valid_to.data,
            not_included=tuple(filter(None, self.not_included.data.split("\n"))),
            sample=self.sample.data,
        )


class LineForm(PageForm):
    """One line of a card; `line_form` adds a question for each of its facts."""

    id = "line"

    breaks = LinesField(
        lazy("Prices"),
        [checks.Needed(lazy("Enter at least one price")), checks.longest(_LONGEST_LIST)],
        description=lazy("One on each line: from which quantity, and the price. 21 16.7"),
        render_kw={"rows": 6},
    )

    @property
    def texts(self) -> dict[Role, str]:
        """Return what is entered, by role."""
        return {**term_texts(self, _LINE), Role.CARGO: ", ".join(cargo_ticked(self))}

    def place(self, problems: Iterable[Problem]) -> None:
        """Put each problem at the question about its role."""
        for problem in problems:
            inside = problem.field == BREAKS or not problem.field
            name = problem.field if inside else f"term-{problem.field}"
            self.take([Problem(problem.code, name, problem.params)])


def line_form() -> type[LineForm]:
    """Return the form's class with all its questions, in the reader's language."""
    asked = {**term_fields(_LINE, needed=_NEEDED), **cargo_fields()}
    return type("LineForm", (LineForm,), {"id": LineForm.id, **asked})


def tax_answers() -> list[tuple[str, Any]]:
    """Return whether prices contain the forwarder's own VAT, as answers."""
    return [
        ("", lazy("Not stated")),
        ("yes", lazy("Contained in the prices")),
        ("no", lazy("Comes on top")),
    ]


def tax_said(answer: str) -> bool | None:
    """Return what an answer about the forwarder's VAT says; None for none."""
    return None if not answer else answer == "yes"


def term_fields(
    roles: Iterable[Role], *, needed: Collection[Role] = frozenset()
) -> dict[str, Field]:
    """Return a question for each role, by the name of its field."""
    return {f"term-{role.value}": _field(role, needed=role in needed) for role in roles}


def _field(role: Role, *, needed: bool) -> Any:
    language = current_language()
    first = checks.Needed(lazy("This is needed for every line")) if needed else Optional()
    label, hint = ROLES[role].label.in_(language), _HINTS.get(role, "")
    answers = choices(role)
    if answers:
        named = ((value, name.in_(language)) for value, name in answers.items())
        offered = [("", lazy("Not stated")), *named]
        return ChoiceField(label, [first], choices=offered, description=hint)
    longest = _LONGEST_LIST if role in {Role.CLAIM_RULE, Role.WAREHOUSES} else 200
    return TextField(label, [first, checks.longest(longest)], description=hint)


def cargo_fields() -> dict[str, Field]:
    """Return a tick box for each kind of cargo that carriers ask about."""
    language = current_language()
    flags = cargo_flags().items()
    return {f"cargo-{code}": CheckField(flag.name.in_(language)) for code, flag in flags}


def term_texts(form: PageForm, roles: Iterable[Role]) -> dict[Role, str]:
    """Return what is entered for each role that anything is entered for."""
    found = {role: form[f"term-{role.value}"].data for role in roles}
    return {role: text for role, text in found.items() if text}


def cargo_ticked(form: PageForm) -> list[str]:
    """Return the kinds of cargo that are ticked."""
    return [code for code in cargo_flags() if form[f"cargo-{code}"].data]


def term_values(texts: Mapping[Role, str]) -> dict[str, Any]:
    """Return the entries that texts by role stand for."""
    cargo = texts.get(Role.CARGO, "").replace(",", " ").split()
    return {
        **{f"term-{role.value}": text for role, text in texts.items()},
        **{f"cargo-{code}": code in cargo for code in cargo_flags()},
    }
