"""A made-up country's tariff and an entry into it, so that each rule is tested alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.domain.customs.assessment import Assessment, Row
from app.domain.customs.assessor import assess
from app.domain.customs.destination import Destination, ExchangeDay, ValueBase
from app.domain.customs.duties.scopes import Listing, Scope
from app.domain.customs.duties.tariff import DatedRate, Measure, Tariff
from app.domain.customs.entry import (
    Charges,
    EnteredRate,
    Entry,
    EntryLine,
    EntryType,
    Importer,
    Incoterm,
    TaxCategory,
    Valuation,
    ValuationMethod,
)
from app.domain.customs.fees import Fee, FeePeriod, FeeSchedule
from app.domain.customs.rates.grammar import Rate, parse_rate
from app.domain.customs.schedule.lines import RATE_DIGITS, LineMeasure, TariffLine
from app.domain.customs.taxes.facts import Deferral, Tax, TaxRate
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money
from app.domain.sourcing import Source, Validity
from app.domain.transport import Mode

SOURCE = Source("made up", date(2026, 1, 1))
ENTRY_DAY = date(2026, 6, 15)
EXPORT_DAY = date(2026, 6, 1)
SALE = Valuation(ValuationMethod.TRANSACTION, "sale to the importer")


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


def rate(text: str) -> Rate:
    found = parse_rate(text)
    assert isinstance(found, Rate)
    return found


def by_hand(programme: str, text: str) -> EnteredRate:
    return EnteredRate(programme, rate(text), "broker's letter")


def charges(currency: str = "USD", **amounts: str) -> Charges:
    names = (
        "freight_to_border",
        "freight_inland",
        "insurance",
        "dutiable_additions",
        "included_post_import",
    )
    return Charges(**{name: Money(Decimal(amounts.get(name, "0")), currency) for name in names})


def line(code: str = "11112222", value: str = "1000.00", **changes: object) -> EntryLine:
    made = EntryLine(id="1", code=code, origin="CN", value=usd(value), valuation=SALE)
    return replace(made, **changes)  # type: ignore[arg-type]


def entry(*lines: EntryLine, **changes: object) -> Entry:
    made = Entry(
        origin="CN",
        destination="XX",
        region=None,
        mode=Mode.SEA,
        entry_date=ENTRY_DAY,
        export_date=EXPORT_DAY,
        loaded_at=EXPORT_DAY,
        entry_type=EntryType.FORMAL,
        incoterm=Incoterm.FOB,
        currency="USD",
        charges=charges(),
        importer=Importer(),
        exchange_rates=(),
        lines=lines or (line(),),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def exchange(base: str, quote: str, value: str, as_of: date = EXPORT_DAY) -> ExchangeRate:
    return ExchangeRate(base, quote, Decimal(value), as_of, "central bank")


def destination(**changes: object) -> Destination:
    made = Destination(
        code="XX",
        currency="USD",
        value_base=ValueBase.FOB,
        exchange_day=ExchangeDay.EXPORT,
        exchange_days_valid=31,
        sources=(SOURCE,),
        rules_as_of=date(2026, 6, 1),
        fees=FEES,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def tariff_line(code: str = "11112222", general: str = "10%", **changes: object) -> TariffLine:
    made = TariffLine(
        code=code,
        heading=Name(en=f"Goods {code}", zh=f"货物 {code}"),
        words=f"Goods {code}",
        units=("pcs",),
        suffixes=("10", "20"),
        general=parse_rate(general),
        validity=Validity(date(2025, 1, 1)),
        source=SOURCE,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True)
class ListedSchedule:
    """A schedule of the few lines that a test needs."""

    lines: Mapping[str, TariffLine]
    name: str = "Schedule 2026"
    vintage: date = date(2026, 1, 1)
    data_from: date = date(2025, 1, 1)
    source: Source = SOURCE

    def line(self, code: str) -> TariffLine | None:
        found = self.lines.get(code[:RATE_DIGITS])
        suffix = code[RATE_DIGITS:]
        return found if found and (not suffix or suffix in found.suffixes) else None

    def candidates(self, code: str) -> Iterator[TariffLine]:
        return (line for key, line in sorted(self.lines.items()) if key.startswith(code))

    def nearest(self, code: str) -> tuple[str, ...]:
        return tuple(line.code for line in self.candidates(code[:4]))[:3]


def schedule(*lines: TariffLine, **changes: object) -> ListedSchedule:
    made = ListedSchedule({found.code: found for found in lines or (tariff_line(),)})
    return replace(made, **changes)  # type: ignore[arg-type]


def listed(headings: Mapping[str, str]) -> Scope:
    """Return a scope that names prefixes under headings: {"1111": "L1 L2"}."""
    return Scope(
        {
            prefix: tuple(Listing(heading) for heading in names.split(" "))
            for prefix, names in headings.items()
        }
    )


def printed(programme: str, code: str, text: str, **changes: object) -> LineMeasure:
    made = LineMeasure(
        programme=programme,
        code=code,
        name=Name(en=f"Measure {code}", zh=f"措施 {code}"),
        rate=parse_rate(text),
        origins=frozenset(),
        excluded=frozenset(),
        additional_code=None,
        order_number=None,
        conditional=False,
        validity=Validity(date(2025, 1, 1)),
        source=SOURCE,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def measure(
    code: str, programme: str = "surcharge", text: str = "25%", **changes: object
) -> Measure:
    made = Measure(
        code=code,
        programme=programme,
        name=Name(en=f"Surcharge {code}", zh=f"附加税 {code}"),
        rates=(DatedRate(rate(text), Validity(date(2025, 1, 1))),),
        sources=(SOURCE,),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


FEES = FeeSchedule(
    fees=(
        Fee(
            code="processing",
            name=Name(en="Processing fee", zh="处理费"),
            periods=(
                FeePeriod(
                    validity=Validity(date(2026, 1, 1), date(2026, 12, 31)),
                    percent=Decimal("0.5"),
                    source=SOURCE,
                    minimum=Decimal(30),
                    maximum=Decimal(600),
                    informal=Decimal(2),
                    doubt="fee-notice-unconfirmed",
                ),
                FeePeriod(
                    validity=Validity(date(2027, 1, 1)), percent=Decimal("0.5"), source=SOURCE
                ),
            ),
            sources=(SOURCE,),
            fixed_when_informal=True,
        ),
        Fee(
            code="harbour",
            name=Name(en="Harbour fee", zh="港口费"),
            periods=(FeePeriod(validity=Validity(), percent=Decimal("0.1"), source=SOURCE),),
            sources=(SOURCE,),
            modes=frozenset({Mode.SEA}),
        ),
    ),
    informal_limit=Decimal(2500),
)


VAT = Tax(
    programme="vat",
    rates={
        TaxCategory.STANDARD: (
            TaxRate(Decimal(20), Validity(date(2025, 1, 1), date(2026, 12, 31)), SOURCE),
            TaxRate(Decimal(21), Validity(date(2027, 1, 1)), SOURCE),
        ),
        TaxCategory.REDUCED: (
            TaxRate(Decimal("5.5"), Validity(), SOURCE),
            TaxRate(Decimal(4), Validity(date(2027, 1, 1)), SOURCE),
        ),
    },
    parts=frozenset(),
    source=SOURCE,
    deferral=Deferral.REGISTERED,
    apart=frozenset({"IS"}),
)


def tariff(*lines: TariffLine, measures: tuple[Measure, ...] = (), **changes: object) -> Tariff:
    made = Tariff(
        code="XX",
        schedule=schedule(*lines),
        measures={found.code: found for found in measures},
        programmes=tuple(dict.fromkeys(found.programme for found in measures)),
        unfavoured=frozenset({"KP"}),
        sources=(SOURCE,),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def answered(
    made: Entry, *, into: Destination | None = None, under: Tariff | None = None
) -> Assessment:
    found = assess(made, destination=into or destination(), tariff=under)
    assert isinstance(found, Assessment), found
    return found


def refused(
    made: Entry, *, into: Destination | None = None, under: Tariff | None = None
) -> tuple[Problem, ...]:
    found = assess(made, destination=into or destination(), tariff=under)
    assert not isinstance(found, Assessment)
    return found


def row(assessment: Assessment, programme: str) -> Row:
    (found,) = (row for row in assessment.rows if row.programme == programme)
    return found


def codes(notes: tuple[Problem, ...]) -> list[str]:
    return [note.code for note in notes]


def amounts(assessment: Assessment) -> Mapping[str, str]:
    """Amounts by programme as text; an unknown one is the word unknown."""
    return {
        found.programme: f"{found.amount.amount:.2f}" if found.amount else "unknown"
        for found in assessment.rows
    }
