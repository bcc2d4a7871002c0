import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.usecases.landed_cost import destinations, estimate, run_document
from tests.factories.landed_cost import entry_document, line_document


def answer(**changes: object) -> dict[str, Any]:
    found = estimate(entry_document(**changes))
    assert "problems" not in found, found
    return found


def line_answer(**changes: object) -> dict[str, Any]:
    return answer(lines=[line_document(**changes)])


def rows(found: dict[str, Any], line: int = 0) -> dict[str, dict[str, Any]]:
    return {row["programme"]: row for row in found["lines"][line]["rows"]}


def fees(found: dict[str, Any]) -> dict[str, str]:
    return {row["programme"]: row["amount"] for row in found["entry_rows"]}


#: The rows of the contract's own answer, by every key that it states.
CONTRACT_ROWS: list[dict[str, object]] = [
    {
        "kind": "duty",
        "programme": "mfn",
        "code": "9617.00.10.00",
        "rate": "7.2%",
        "basis": "10000.00",
        "amount": "720.00",
        "status": "applied",
        "valid_from": "2023-01-01",
        "valid_to": None,
    },
    {
        "kind": "duty",
        "programme": "section-301",
        "code": "9903.88.16",
        "rate": "suspended",
        "amount": "0.00",
        "status": "suppressed",
    },
    {
        "kind": "duty",
        "programme": "section-301-forced-labour",
        "code": "9903.05.31",
        "rate": "12.5%",
        "basis": "10000.00",
        "amount": "1250.00",
        "status": "applied",
    },
    {
        "kind": "fee",
        "programme": "mpf",
        "rate": "0.3464%",
        "basis": "10000.00",
        "amount": "34.64",
        "status": "applied",
    },
    {
        "kind": "fee",
        "programme": "hmf",
        "rate": "0.125%",
        "basis": "10000.00",
        "amount": "12.50",
        "status": "applied",
    },
]


def test_the_contracts_entry_gets_the_contracts_answer() -> None:
    found = answer()
    assert found["currency"] == "USD"
    assert found["customs_value"] == "10000.00"
    assert found["rules_as_of"] == "2026-11-15"
    (line,) = found["lines"]
    assert (line["id"], line["customs_value"]) == ("1", "10000.00")
    told = [*line["rows"], *found["entry_rows"]]
    assert len(told) == len(CONTRACT_ROWS)
    for row, wanted in zip(told, CONTRACT_ROWS, strict=True):
        assert {key: row[key] for key in wanted} == wanted
    assert found["totals"] == {
        "duty": "1970.00",
        "tax": "0.00",
        "fees": "47.14",
        "payable": "2017.14",
        "recoverable": "0.00",
    }
    assert found["upcoming"] == []
    assert [warning["code"] for warning in found["warnings"]] == ["stale-vintage"]
    assert found["complete"] is True


def test_every_row_has_its_remarks_in_both_languages() -> None:
    suspended = rows(answer())["section-301"]
    assert suspended["note_en"] == "Listed at 15%, suspended: not collected."
    assert suspended["note_zh"] == "列明 15%，已暂停，不征收。"


@pytest.mark.parametrize(
    ("value", "entry_date", "fee"),
    [
        ("2501.00", "2026-09-30", "33.58"),
        ("2501.00", "2026-10-01", "34.58"),
        ("500000.00", "2026-09-30", "651.50"),
        ("500000.00", "2026-10-01", "670.86"),
        ("2500.00", "2026-09-30", "2.69"),
        ("2500.00", "2026-10-01", "2.77"),
    ],
)
def test_the_processing_fee_has_a_minimum_a_maximum_and_an_informal_sum(
    value: str, entry_date: str, fee: str
) -> None:
    found = answer(entry_date=entry_date, lines=[line_document(value=value)])
    assert fees(found)["mpf"] == fee
    warned = "fee-notice-unconfirmed" in [warning["code"] for warning in found["warnings"]]
    assert warned == (entry_date == "2026-10-01")


@pytest.mark.parametrize("mode", ["air", "rail", "truck", "courier"])
def test_the_harbor_fee_is_due_by_sea_alone(mode: str) -> None:
    assert set(fees(answer())) == {"mpf", "hmf"}
    assert set(fees(answer(mode=mode))) == {"mpf"}


def test_values_are_entered_in_whole_dollars_and_rows_carry_the_cents() -> None:
    found = line_answer(value="9999.50")
    assert found["customs_value"] == "10000.00"
    told = rows(found)
    assert (told["stated-value"]["amount"], told["entered-value"]["amount"]) == ("9999.50", "0.50")
    assert told["entered-value"]["kind"] == "rounding"
    assert told["mfn"]["amount"] == "720.00"


def test_freight_and_insurance_are_taken_out_of_a_cif_price() -> None:
    found = answer(incoterm="CIF")
    assert found["customs_value"] == "8950.00"
    told = rows(found)
    assert told["international-freight"]["amount"] == "-1000.00"
    assert told["insurance"]["amount"] == "-50.00"


@pytest.mark.parametrize(
    ("code", "duty"),
    [
        ("6302600020", "2910.00"),  # list 4A: 9.1% + 7.5% + 12.5%
        ("4202122120", "5750.00"),  # list 3: 20% + 25% + 12.5%
        ("3924104000", "1590.00"),  # list 4B, suspended: 3.4% + 12.5%
        ("8518302000", "1250.00"),  # list 4B, suspended: free + 12.5%
        ("8507600030", "4090.00"),  # 9903.91.06 in place of list 4A: 3.4% + 25% + 12.5%
        ("7323930045", "2700.00"),  # section 232 in place of forced labour: 2% + 25%
        ("8517130000", "0.00"),  # free, exempt from forced labour
    ],
)
def test_goods_of_china_into_the_united_states(code: str, duty: str) -> None:
    found = line_answer(code=code)
    assert found["totals"]["duty"] == duty
    assert found["complete"] is True


def test_a_compound_rate_asks_for_its_quantity_at_its_place() -> None:
    shoes: dict[str, object] = {"code": "6402991600", "value": "5000.00"}
    found = line_answer(**shoes, quantities={"prs": "1000"})
    assert rows(found)["mfn"]["amount"] == "2775.00"
    missing = estimate(entry_document(lines=[line_document(**shoes)]))
    assert [(p["code"], p["path"]) for p in missing["problems"]] == [  # type: ignore[attr-defined]
        ("customs-quantity-missing", "lines.0.quantities")
    ]


def test_a_metal_derivative_outside_the_metal_chapters_asks_for_its_share() -> None:
    cooker = line_answer(code="8516606000")
    assert [rows(cooker)[p]["status"] for p in ("section-232", "section-301-forced-labour")] == [
        "possible",
        "possible",
    ]
    assert cooker["totals"]["duty"] == "270.00"
    assert cooker["complete"] is False
    light = line_answer(code="8516606000", facts={"metal_share": "10"})
    assert light["totals"]["duty"] == "1520.00"
    heavy = line_answer(code="8516606000", facts={"metal_share": "60", "metal": "steel"})
    assert heavy["totals"]["duty"] == "2770.00"


def test_a_rise_after_entry_is_told_in_advance() -> None:
    found = line_answer(code="9401616011")
    assert [(c["line"], c["code"], c["rate"], c["valid_from"]) for c in found["upcoming"]] == [
        ("1", "9903.76.02", "30%", "2027-01-01")
    ]
    after = answer(entry_date="2027-01-02", lines=[line_document(code="9401616011")])
    assert rows(after)["section-232"]["amount"] == "3000.00"


@pytest.mark.parametrize(
    ("entry_date", "shown"),
    [
        ("2026-02-20", {"ieepa": "applied", "ieepa-reciprocal": "possible"}),
        ("2026-03-01", {"section-122": "applied"}),
        ("2026-07-23", {"section-122": "applied"}),
        ("2026-07-24", {"section-301-forced-labour": "applied"}),
    ],
)
def test_the_surcharge_on_china_changed_its_legal_basis(
    entry_date: str, shown: dict[str, str]
) -> None:
    told = rows(answer(entry_date=entry_date, loaded_at="2026-07-24"))
    known = {"mfn", "section-301"}
    assert {key: row["status"] for key, row in told.items() if key not in known} == shown


def test_an_entered_rate_replaces_the_datas_and_names_its_source() -> None:
    entered = [{"programme": "mfn", "rate": "5.5¢/kg + 3%", "source": "ruling N123456"}]
    told = rows(line_answer(entered_rates=entered))
    assert (told["mfn"]["amount"], told["mfn"]["source"]) == ("352.25", "ruling N123456")
    assert told["section-301-forced-labour"]["amount"] == "1250.00"


def test_a_code_too_short_gives_each_candidate_as_possible() -> None:
    found = line_answer(code="9617.00")
    told = [(r["programme"], r["code"], r["status"]) for r in found["lines"][0]["rows"]]
    assert ("mfn", "9617.00.10", "possible") in told
    assert ("mfn", "9617.00.30", "possible") in told
    assert found["totals"]["duty"] == "0.00"
    assert found["complete"] is False


@pytest.mark.parametrize("code", ["CA", "JP", "AU"])
def test_a_destination_without_rates_is_unknown_until_one_is_entered(code: str) -> None:
    currency = destinations()[code].currency
    document = entry_document(destination=code, currency=currency, exchange_rates=[], charges={})
    unknown: dict[str, Any] = estimate(document)
    told = {row["status"] for row in unknown["lines"][0]["rows"] if row["kind"] in {"duty", "tax"}}
    assert (told, unknown["complete"]) == ({"unknown"}, False)
    entered = [{"programme": "mfn", "rate": "6.5%", "source": "the country's own tariff"}]
    document["lines"][0]["entered_rates"] = entered
    found: dict[str, Any] = estimate(document)
    assert found["totals"]["duty"] in {"650.00", "600"}  # Japan drops what is below JPY 100
    assert found["complete"] is True


def test_canadas_surtaxes_on_steel_exclude_one_another() -> None:
    entered = [{"programme": "mfn", "rate": "Free", "source": "the customs tariff"}]
    abroad = {"destination": "CA", "currency": "CAD", "exchange_rates": [], "charges": {}}

    def into_canada(**changes: object) -> dict[str, Any]:
        return answer(**abroad, lines=[line_document(entered_rates=entered, **changes)])

    sheet = into_canada(code="7219130000")  # stainless sheet: on the list of SOR/2024-187
    assert rows(sheet)["surtax-china"]["amount"] == "2500.00"
    assert rows(sheet)["surtax-chinese-metal"]["status"] == "suppressed"
    assert (sheet["totals"]["duty"], sheet["complete"]) == ("2500.00", True)
    korean = into_canada(code="7219130000", origin="KR")
    assert rows(korean)["surtax-chinese-metal"]["status"] == "possible"
    assert (korean["totals"]["duty"], korean["complete"]) == ("0.00", False)
    chair = into_canada(code="9401.71.90")  # an upholstered metal seat: SOR/2025-267
    assert rows(chair)["surtax-steel-derivatives"]["amount"] == "2500.00"
    pan = into_canada(code="7323930010")
    assert (pan["totals"]["duty"], pan["complete"]) == ("0.00", True)


def test_a_specific_rate_in_pounds_per_tonne() -> None:
    entered = [{"programme": "mfn", "rate": "144.10 GBP/t", "source": "UK tariff"}]
    lines = [line_document(entered_rates=entered)]
    found = answer(destination="GB", currency="GBP", lines=lines)
    assert rows(found)["mfn"]["amount"] == "136.90"  # 0.95 t, half up from 136.895


def test_an_order_that_may_cover_the_goods_keeps_the_answer_open() -> None:
    found = line_answer(code="9403409060")
    assert rows(found)["anti-dumping"]["status"] == "unknown"
    assert found["complete"] is False
    entered = [
        {"programme": programme, "rate": "Free", "source": "scope ruling"}
        for programme in ("anti-dumping", "countervailing")
    ]
    assert line_answer(code="9403409060", entered_rates=entered)["complete"] is True


def test_a_missing_valuation_leaves_the_answer_incomplete() -> None:
    found = line_answer(valuation=None)
    assert found["complete"] is False
    assert "customs-valuation-missing" in [warning["code"] for warning in found["warnings"]]


def test_the_command_answers_with_its_exit_code() -> None:
    code, text = run_document(json.dumps(entry_document()))
    assert code == 0
    assert json.loads(text)["totals"]["payable"] == "2017.14"


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "1", '"x"', '{"a": 1, "a": 2}', "[" * 9999]
)
def test_what_is_no_entry_is_bad_input_and_never_a_traceback(text: str) -> None:
    code, told = run_document(text)
    assert code == 2
    assert set(json.loads(told.encode())) == {"problems"}


def test_the_largest_figures_that_fit_are_still_answered() -> None:
    most = "9999999999.99"
    entered = [
        {"programme": "mfn", "rate": "99999.999999 EUR/g + 99999%", "source": "a test"},
        {"programme": "additional", "rate": "99999%", "source": "a test"},
    ]
    goods = {"value": most, "quantities": {"kg": "9999999999.999999"}, "entered_rates": entered}
    rates = [
        {"base": base, "quote": "USD", "value": value, "as_of": "2026-10-25", "source": "a test"}
        for base, value in (("CNY", "9999999.9999999999"), ("EUR", "9999999.9999999999"))
    ]
    found = answer(
        currency="CNY",
        charges=dict.fromkeys(entry_document()["charges"], most),
        exchange_rates=rates,
        lines=[line_document(**goods, id=f"{index}") for index in range(20)],
    )
    assert found["complete"] is True


def test_a_problem_has_its_code_its_path_and_both_languages() -> None:
    document = entry_document(lines=[line_document(value=10000.0)], incotrem="FOB")
    found = json.loads(run_document(json.dumps(document))[1])["problems"]
    assert [(p["code"], p["path"]) for p in found] == [
        ("unknown-key", "incotrem"),
        ("input-wrong-type", "lines.0.value"),
    ]
    assert "incoterm" in found[0]["message_en"]
    assert all(not problem["message_zh"].isascii() for problem in found)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)


def places(document: object, path: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
    """Every path into a document."""
    found = [path] if path else []
    items = (
        document.items()
        if isinstance(document, dict)
        else enumerate(document)
        if isinstance(document, list)
        else ()
    )
    for key, inner in items:
        found += places(inner, (*path, key))
    return found


@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(places(entry_document())), JSON_VALUES)
def test_whatever_stands_at_any_place_is_answered_or_located(
    place: tuple[Any, ...], value: object
) -> None:
    document = entry_document()
    inner: Any = document
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    code, text = run_document(json.dumps(document))
    assert code in {0, 2}
    text.encode()
    assert (code == 2) == ("problems" in json.loads(text))


@given(JSON_VALUES)
def test_any_json_at_all_is_answered_with_problems(value: object) -> None:
    code, text = run_document(json.dumps(value))
    assert code == 2
    assert json.loads(text)["problems"]


@given(st.text(max_size=60))
def test_any_text_at_all_is_answered(text: str) -> None:
    code, told = run_document(text)
    assert code == 2
    told.encode()
