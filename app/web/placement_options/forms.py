"""What is asked of one placement option, and of options pasted as a table."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final

from wtforms.validators import Optional

from app.catalogue.currencies import currencies
from app.domain.programme.fees import FeeUnit
from app.domain.programme.placement_options import Split
from app.persistence.choosing import PlacementOption
from app.usecases.placement_options.keeping import OptionSaid
from app.web import checks
from app.web.columns import Column, Kind
from app.web.fields import ChoiceField, CountField, NumberField, TextField
from app.web.forms import PageForm
from app.web.grid import Sheet
from app.web.i18n import lazy
from app.web.pasting import paste
from app.web.placement.forms import PastedField
from app.web.programme_fees.forms import UNITS
from app.web.rows import Row

_MOST: Final = 100_000_000
_MOST_DAYS: Final = 400
_MOST_SHIPMENTS: Final = 100
_LONGEST: Final = 60_000
SPLITS: Final[Mapping[Split, Any]] = {
    Split.MINIMAL: lazy("Minimal splits"),
    Split.PARTIAL: lazy("Partial splits"),
    Split.OPTIMIZED: lazy("Amazon-optimized splits"),
    Split.OTHER: lazy("Another option"),
}
_FEE_UNITS: Final = (FeeUnit.UNIT, FeeUnit.PLAN)
_SPLIT_WORDS: Final = {
    "最少": "minimal", "最少拆分": "minimal", "最少货件拆分": "minimal", "minimal": "minimal",
    "minimal shipment splits": "minimal", "部分": "partial", "部分拆分": "partial",
    "部分货件拆分": "partial", "partial": "partial", "partial shipment splits": "partial",
    "优化": "optimized", "优化拆分": "optimized", "亚马逊优化": "optimized",
    "亚马逊优化拆分": "optimized", "optimized": "optimized",
    "amazon-optimized shipment splits": "optimized",
}  # fmt: skip
COLUMNS: Final = (
    Column(
        key="split", label=lazy("Split"), kind=Kind.CHOICE, synonyms=_SPLIT_WORDS,
        choices=[(split.value, word) for split, word in SPLITS.items()],
        aliases=("option", "placement option", "方案", "配置方案", "入库配置方案", "拆分"),
    ),
    Column(
        key="shipments", label=lazy("Shipments"), kind=Kind.COUNT,
        aliases=("number of shipments", "货件数", "货件数量"),
    ),
    Column(
        key="centres", label=lazy("Warehouses"),
        aliases=("fc", "fcs", "centers", "centres", "destinations", "仓库", "目的仓", "运营中心"),
    ),
    Column(
        key="fee", label=lazy("Placement fee"), kind=Kind.MONEY,
        aliases=(
            "fee", "total fee", "placement fees", "配置费", "入库配置服务费", "费用", "总费用",
        ),
    ),
    Column(key="days", label=lazy("Days"), kind=Kind.COUNT, aliases=("天数", "时效")),
)  # fmt: skip


class OptionForm(PageForm):
    """One option: how far it splits, its fee, and the placement or what is known without it."""

    id: ClassVar[str] = "placement-option"

    split = ChoiceField(
        lazy("Split"), [checks.Needed(lazy("Choose how far it splits"))], choices=SPLITS.items()
    )
    name = TextField(lazy("Name"), [checks.longest(60)])
    fee = NumberField(
        lazy("Placement fee"),
        [Optional(), checks.at_least_zero, checks.at_most(_MOST)],
        description=lazy("As the platform shows it; 0 says that nothing is asked"),
    )
    fee_currency = ChoiceField(
        lazy("Currency of the fee"), [checks.Needed(lazy("Choose the currency"))]
    )
    fee_unit = ChoiceField(
        lazy("For"),
        [checks.Needed(lazy("Choose what it is asked for"))],
        choices=[(unit.value, UNITS[unit]) for unit in _FEE_UNITS],
    )
    text = PastedField(
        lazy("Placement"),
        [checks.longest(_LONGEST)],
        description=lazy(
            "Paste which units or cartons go to which warehouse, and the freight of each rate card "
            "is worked out for it. Columns as on the page for splitting a plan."
        ),
        render_kw={"rows": 6, "spellcheck": "false", "autocomplete": "off"},
    )
    centres = TextField(
        lazy("Warehouses"), [checks.longest(200)], description=lazy("For example ONT8, FTW1")
    )
    shipments = CountField(
        lazy("Number of shipments"),
        [Optional(), checks.positive, checks.at_most(_MOST_SHIPMENTS)],
    )
    freight = NumberField(
        lazy("Freight as quoted"),
        [Optional(), checks.at_least_zero, checks.at_most(_MOST)],
        description=lazy("Replaces the rate card for this option"),
        places=2,
    )
    freight_currency = ChoiceField(lazy("Currency of the freight"))
    days = CountField(
        lazy("Days to arrive, at most"),
        [Optional(), checks.positive, checks.at_most(_MOST_DAYS)],
        description=lazy("From cargo ready"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [(code, code) for code in currencies()]
        self.fee_currency.offer(offered)
        self.freight_currency.offer(offered)

    @property
    def said(self) -> OptionSaid:
        """Return what is entered."""
        chosen = {"split": Split(self.split.data), "fee_unit": FeeUnit(self.fee_unit.data)}
        return OptionSaid(**{**self.data, **chosen})


def values_of(option: PlacementOption | None, *, currency: str) -> dict[str, Any]:
    """Return the entries of a saved option; a new one is asked for in the plan's currency."""
    if option is None:
        return {
            "fee_currency": "USD",
            "freight_currency": currency,
            "fee_unit": FeeUnit.UNIT.value,
            "split": Split.MINIMAL.value,
        }
    return {name: getattr(option, name) for name in OptionSaid.__dataclass_fields__}


class PasteForm(PageForm):
    """Several options pasted as a table, one a line; the fee is for everything, in dollars."""

    id: ClassVar[str] = "options"

    rows = PastedField(
        lazy("Options"),
        [checks.Needed(lazy("Paste the options first")), checks.longest(_LONGEST)],
        description=lazy(
            "One option a line: split, shipments, warehouses, fee in USD for everything, days. "
            "Headings in Chinese or English sort the columns."
        ),
        render_kw={"rows": 4, "spellcheck": "false", "autocomplete": "off"},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sheet = Sheet(COLUMNS)

    @property
    def failed(self) -> bool:
        """Return whether anything was refused."""
        return super().failed or self.sheet.failed

    def options(self) -> list[OptionSaid]:
        """Return the options that the lines say; what cannot be read is refused by its line."""
        rows = [Row(cells) for cells in paste(self.rows.data, columns=COLUMNS).rows]
        self.sheet = Sheet(COLUMNS, rows)
        values = self.sheet.values()
        for row in rows:
            self.general_errors += [
                f"{COLUMNS_BY_KEY[key].label}: {sentence}" for key, sentence in row.errors.items()
            ]
        return [] if self.failed else [_said(each) for each in values]


COLUMNS_BY_KEY: Final = {column.key: column for column in COLUMNS}


def _said(values: Mapping[str, Any]) -> OptionSaid:
    return OptionSaid(
        split=Split(values.get("split") or Split.OTHER),
        centres=str(values.get("centres") or "")[:200],
        shipments=values.get("shipments"),
        fee=values.get("fee"),
        fee_unit=FeeUnit.PLAN,
        days=values.get("days"),
    )
