"""What goods bear in all: published totals and lines read in the schedule, by origin and day."""

from datetime import date
from decimal import Decimal

import pytest

from app.catalogue.tariffs.us import US
from app.domain.customs.assessment import Status
from app.domain.customs.duties.liabilities import Liability
from app.domain.customs.duties.of_line import line_liabilities
from app.domain.customs.entry import Facts
from tests.factories.customs import entry, line

NOVEMBER_2026 = date(2026, 11, 20)
BOOKS = Facts(use="information")
HEAVY = Facts(use="heavy-vehicle")
CHIPS = Facts(use="semiconductor")
HALF = Facts(metal_share=Decimal(50))


def duties(
    code: str, *, origin: str = "CN", day: date = NOVEMBER_2026, facts: Facts | None = None
) -> dict[str, Liability]:
    goods = line(code, origin=origin, facts=facts or Facts())
    found = line_liabilities(goods, entry=entry(goods, entry_date=day, loaded_at=day), tariff=US)
    return {duty.programme: duty for duty in reversed(found)}


def percent(found: dict[str, Liability]) -> Decimal:
    return sum((duty.rate.percent for duty in found.values() if duty.owed and duty.rate), Decimal())


@pytest.mark.parametrize(
    ("code", "day", "total"),
    [
        # List 3 = normal rate + 37.5, list 4A = + 20, unlisted or 4B = + 12.5 (November 2026)
        ("4202122120", NOVEMBER_2026, "57.5"),
        ("9405218010", NOVEMBER_2026, "41.4"),
        ("6302600020", NOVEMBER_2026, "29.1"),
        ("6109100004", NOVEMBER_2026, "36.5"),
        ("3924104000", NOVEMBER_2026, "15.9"),
        ("8518302000", NOVEMBER_2026, "12.5"),
        ("9503000073", NOVEMBER_2026, "12.5"),
        # List 3 article of steel in annex I-A = + 75
        ("7318152095", NOVEMBER_2026, "75"),
        # Four-year review in place of list 4A; masks by their statistical number
        ("8507600030", NOVEMBER_2026, "40.9"),
        ("8507600030", date(2025, 12, 31), "20.9"),
        ("6307909842", NOVEMBER_2026, "69.5"),
        ("4015121010", NOVEMBER_2026, "112.5"),
        # Wood rises on 2027-01-01
        ("9401616011", NOVEMBER_2026, "50"),
        ("9401616011", date(2027, 1, 1), "55"),
        # Stainless kitchenware: annex I-B, list 4B
        ("7323930045", NOVEMBER_2026, "27"),
        # Exempt from forced labour by note 52(b)
        ("8517130000", NOVEMBER_2026, "0"),
        ("8471300100", NOVEMBER_2026, "0"),
    ],
)
def test_goods_of_china(code: str, day: date, total: str) -> None:
    assert percent(duties(code, day=day)) == Decimal(total)


@pytest.mark.parametrize(
    ("day", "total"),
    [
        (date(2024, 6, 1), "45"),  # list 3
        (date(2025, 2, 4), "55"),  # + IEEPA 10
        (date(2025, 3, 4), "65"),  # + IEEPA 20
        (date(2026, 2, 23), "55"),  # IEEPA 10 again; the reciprocal duty stays possible
        (date(2026, 2, 24), "55"),  # section 122 in its place
        (date(2026, 7, 24), "57.5"),  # forced labour in its place
    ],
)
def test_the_surcharge_on_china_changed_its_legal_basis(day: date, total: str) -> None:
    assert percent(duties("4202122120", day=day)) == Decimal(total)


@pytest.mark.parametrize(
    ("code", "origin", "facts", "programme", "heading", "status"),
    [
        # Longest prefix: 7323.93.00.45 by eight digits, 8302.49 by six, annex II takes out again
        ("7323930045", "CN", Facts(), "section-232", "9903.82.09", Status.APPLIED),
        ("7318152095", "DE", Facts(), "section-232", "9903.82.02", Status.APPLIED),
        ("7318152095", "GB", Facts(melt_country="GB"), "section-232", "9903.82.04", Status.APPLIED),
        ("7318152095", "GB", Facts(melt_country="CN"), "section-232", "9903.82.02", Status.APPLIED),
        ("7318152095", "GB", Facts(), "section-232", "9903.82.04", Status.POSSIBLE),
        ("8429511005", "JP", HALF, "section-232", "9903.82.22", Status.APPLIED),
        ("8429511005", "CN", HALF, "section-232", "9903.82.09", Status.APPLIED),
        ("8516606000", "CN", Facts(), "section-232", "9903.82.09", Status.POSSIBLE),
        ("8516606000", "CN", Facts(metal="steel"), "section-232", "9903.82.09", Status.APPLIED),
        ("8516606000", "CN", Facts(metal="none"), "section-232", "9903.82.09", Status.SUPPRESSED),
        ("7323930045", "CN", Facts(melt_country="US"), "section-232", "9903.82.06", Status.APPLIED),
        # Uses
        ("8708295160", "CN", Facts(use="vehicle"), "section-232", "9903.94.05", Status.APPLIED),
        ("8708295160", "DE", Facts(use="vehicle"), "section-232", "9903.94.53", Status.APPLIED),
        ("8507600030", "CN", Facts(), "section-232", "9903.94.05", Status.SUPPRESSED),
        ("8708998180", "CN", Facts(metal="none"), "section-232", "9903.74.08", Status.SUPPRESSED),
        ("8708998180", "CN", HEAVY, "section-232", "9903.74.08", Status.POSSIBLE),
        ("8708295160", "CN", HEAVY, "section-232", "9903.74.08", Status.POSSIBLE),
        ("8473305100", "CN", Facts(), "section-232", "9903.79.01", Status.POSSIBLE),
        ("8473305100", "CN", Facts(use="research"), "section-232", "9903.79.01", Status.SUPPRESSED),
        (
            "8473305100",
            "CN",
            Facts(use="semiconductor"),
            "section-232",
            "9903.79.01",
            Status.APPLIED,
        ),
        ("4901990065", "CN", Facts(), "section-301-forced-labour", "9903.05.31", Status.POSSIBLE),
        ("4901990065", "CN", BOOKS, "section-301-forced-labour", "9903.05.31", Status.SUPPRESSED),
        # Known from compilations alone
        ("8806220000", "CN", Facts(), "section-232", "9903.08.22", Status.POSSIBLE),
        ("6810990020", "CN", Facts(), "section-201", "9903.45.30", Status.POSSIBLE),
        ("3004909244", "CN", Facts(), "section-232", "9903.04.60", Status.POSSIBLE),
        ("3004909244", "CN", Facts(use="patented"), "section-232", "9903.04.60", Status.APPLIED),
        ("3004909244", "CH", Facts(use="patented"), "section-232", "9903.04.62", Status.APPLIED),
        ("8716390090", "CN", Facts(), "section-301", "9903.91.12", Status.POSSIBLE),
        ("4202122120", "BR", Facts(), "section-301", "9903.05.01", Status.POSSIBLE),
        ("4202122120", "CA", Facts(), "section-338", "9903.03.12", Status.UNKNOWN),
        # Rates of partners that nobody read are named as missing
        ("8806220000", "DE", Facts(), "section-232", "9903.08: partners", Status.UNKNOWN),
        ("3004909244", "GB", Facts(), "section-232", "9903.04: United Kingdom", Status.UNKNOWN),
        # Forced labour by tier and exemption
        ("4202122120", "VN", Facts(), "section-301-forced-labour", "9903.05.84", Status.APPLIED),
        ("6109100004", "KR", Facts(), "section-301-forced-labour", "9903.05.70", Status.SUPPRESSED),
        ("6302600020", "DE", Facts(), "section-301-forced-labour", "9903.05.39", Status.APPLIED),
        (
            "4202122120",
            "MX",
            Facts(preference="USMCA"),
            "section-301-forced-labour",
            "9903.05.55",
            Status.SUPPRESSED,
        ),
    ],
)
def test_headings_by_list_origin_and_fact(
    code: str, origin: str, facts: Facts, programme: str, heading: str, status: Status
) -> None:
    found = duties(code, origin=origin, facts=facts)[programme]
    assert (found.code, found.status) == (heading, status)


def test_a_rate_that_holds_in_all_caps_the_total() -> None:
    found = duties("9401616011", origin="DE")
    assert found["mfn"].status is Status.SUPPRESSED
    assert percent(found) == Decimal(15)


@pytest.mark.parametrize(
    ("day", "status"),
    [(date(2026, 11, 9), Status.SUPPRESSED), (date(2026, 11, 10), Status.APPLIED)],
)
def test_the_last_exclusions_ended_on_2026_11_09(day: date, status: Status) -> None:
    claimed = Facts(exclusion="9903.88.69")
    assert duties("9401616011", day=day, facts=claimed)["section-301"].status is status


def test_an_exclusion_is_for_the_codes_that_it_describes() -> None:
    claimed = Facts(exclusion="9903.88.69")
    found = duties("4202122120", day=date(2026, 11, 9), facts=claimed)["section-301"]
    assert found.status is Status.POSSIBLE


def test_column_2_and_aluminium_of_russia() -> None:
    found = duties("7604291010", origin="RU")
    assert found["section-232"].code == "9903.85.67"
    assert percent(found) > Decimal(200)


def test_metal_on_the_full_value_began_in_april_2026() -> None:
    outside = duties("8516606000", day=date(2025, 9, 1))["section-232"]
    assert (outside.code, outside.words) == ("9903.81.91", "50% on the metal")
    before = duties("7323930045", day=date(2025, 9, 1))["section-232"]
    assert (before.words, before.status) == ("50%", Status.APPLIED)


@pytest.mark.parametrize(
    ("code", "origin"), [("7208380015", "CN"), ("7606123055", "DE"), ("7604101000", "GB")]
)
def test_metals_under_the_proclamations_of_2018_are_unknown_before_march_2025(
    code: str, origin: str
) -> None:
    found = duties(code, origin=origin, day=date(2024, 3, 1))["section-232"]
    assert found.status is Status.UNKNOWN


def test_rates_of_a_partner_before_they_were_read_are_unknown() -> None:
    found = duties("9401616011", origin="JP", day=date(2025, 12, 1))["section-232"]
    assert found.status is Status.UNKNOWN


@pytest.mark.parametrize(
    ("day", "told"), [(date(2025, 3, 1), True), (date(2026, 6, 7), True), (NOVEMBER_2026, False)]
)
def test_the_duty_on_solar_modules_is_unknown_until_it_is_printed_as_ended(
    day: date, *, told: bool
) -> None:
    found = duties("8541430010", origin="VN", day=day).get("section-201")
    assert (found is not None and found.status is Status.UNKNOWN) is told


@pytest.mark.parametrize("origin", ["CA", "MX"])
def test_what_canada_and_mexico_owed_under_the_ieepa_is_named_as_missing(origin: str) -> None:
    before_april = date(2025, 3, 20)
    open_one = duties("6302600020", origin=origin, day=before_april)["ieepa"]
    assert open_one.status is Status.UNKNOWN
    claimed = Facts(preference="S")
    spared = duties("6302600020", origin=origin, day=before_april, facts=claimed)["ieepa"]
    assert spared.status is Status.SUPPRESSED


def test_generic_medicines_owe_nothing_on_top() -> None:
    assert "section-232" not in duties("3004909244", facts=Facts(use="generic"))


@pytest.mark.parametrize(
    ("code", "claim"),
    [
        ("7318152095", "9903.82.18"),
        ("7615109100", "9903.82.24"),
        ("8516606000", "9903.82.21"),
        ("8457100065", "9903.82.26"),
    ],
)
def test_a_heading_whose_note_was_not_read_is_open_when_claimed(code: str, claim: str) -> None:
    melted = "US" if claim == "9903.82.24" else None
    facts = Facts(exclusion=claim, metal_share=Decimal(50), melt_country=melted)
    assert duties(code, facts=facts)["section-232"].status is Status.POSSIBLE


@pytest.mark.parametrize(
    ("code", "spared_use"),
    [("8518302000", "aircraft"), ("2933521000", "pharmaceutical")],
)
def test_a_line_listed_for_one_use_alone_is_owed_and_says_which_use_is_spared(
    code: str, spared_use: str
) -> None:
    # 91 FR 34272 lists 1,632 codes: 863 outright, the others for aircraft or for medicines.
    owed = duties(code)["section-301-forced-labour"]
    assert (owed.status, [note.code for note in owed.notes]) == (
        Status.APPLIED,
        ["customs-note-open"],
    )
    other = duties(code, facts=Facts(use="other"))["section-301-forced-labour"]
    assert (other.status, other.notes) == (Status.APPLIED, ())
    spared = duties(code, facts=Facts(use=spared_use))["section-301-forced-labour"]
    assert spared.status is Status.SUPPRESSED


@pytest.mark.parametrize("origin", ["CA", "MX"])
def test_goods_of_canada_and_mexico_may_claim_the_symbol_of_their_agreement(origin: str) -> None:
    found = duties("6302600020", origin=origin, facts=Facts(preference="S"))
    assert (found["preference"].status, percent(found)) == (Status.APPLIED, Decimal())
    assert found["mfn"].status is Status.SUPPRESSED


@pytest.mark.parametrize(
    ("code", "claim", "programme"),
    [
        ("8516606000", "9903.82.13", "section-232"),
        ("8716390090", "9903.91.13", "section-301"),
        ("8806220000", "9903.08.20", "section-232"),
        ("2106909998", "9903.05.87", "section-301-forced-labour"),
    ],
)
def test_a_heading_that_spares_is_claimed(code: str, claim: str, programme: str) -> None:
    facts = Facts(exclusion=claim, metal_share=Decimal(50))
    assert duties(code, facts=facts)[programme].status is Status.SUPPRESSED


@pytest.mark.parametrize(
    ("code", "origin", "use", "day", "total"),
    [
        # Worked examples of a broker's public calculator (Klearnow, quick checks, August 2026)
        ("6203420711", "VN", None, date(2026, 7, 25), "29.1"),
        ("2933992200", "DE", None, date(2026, 8, 7), "10"),
        ("2933992200", "DE", "pharmaceutical", date(2026, 8, 7), "6.5"),
        ("9401614011", "DE", None, date(2026, 8, 1), "15"),
        ("4407110001", "CA", None, date(2026, 8, 1), "10"),
        ("8473305100", "TW", "semiconductor", date(2026, 8, 1), "25"),
        ("8702103100", "KR", None, date(2026, 8, 1), "12"),
        # The same source: list 3 vehicle part of China, 25 + 25 + 2.5
        ("8708295160", "CN", "vehicle", date(2026, 8, 1), "52.5"),
    ],
)
def test_published_examples(code: str, origin: str, use: str | None, day: date, total: str) -> None:
    assert percent(duties(code, origin=origin, day=day, facts=Facts(use=use))) == Decimal(total)
