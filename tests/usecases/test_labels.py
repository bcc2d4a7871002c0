"""From a shipment record to labels that scan, or to every reason why not."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from app import paths
from app.domain.naming import Language
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.usecases.labels import LabelOrder, make_labels, run_document
from app.wording.messages.labelling import MESSAGES
from app.wording.problems import say
from tests.factories.rasters import page_texts, raster, scanned
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record


def document(**changes: Any) -> dict[str, Any]:
    """Return the record with an FNSKU for both goods."""
    found = shipment_document(**changes)
    found["goods"][1]["fnsku"] = "X002DEF456"
    return found


def record() -> ShipmentRecord:
    return shipment_record(**document())


def made(found: ShipmentRecord, **order: Any) -> bytes:
    labels = make_labels(found, LabelOrder(**order))
    assert isinstance(labels, bytes), labels
    return labels


def refused(found: ShipmentRecord, **order: Any) -> list[tuple[str, str]]:
    problems = make_labels(found, LabelOrder(**order))
    assert isinstance(problems, list)
    for problem in problems:
        assert all(say(problem, language) for language in Language)
    return [(problem.code, problem.field) for problem in problems]


def test_every_carton_gets_its_label_and_every_bar_code_scans_to_its_id() -> None:
    pdf = made(record())
    assert [scanned(raster(pdf, page=page)) for page in range(3)] == [
        ["FBA17QK3M8XZU000001"],
        ["FBA17QK3M8XZU000002"],
        ["FBA17QK3M8XZU000003"],
    ]


@pytest.mark.parametrize(
    ("cartons", "numbers"),
    [("2-3", [2, 3]), ("3", [3]), ("1, 3", [1, 3]), (" 1 ～ 2 ", [1, 2]), ("2至9", [2, 3])],
)
def test_some_cartons_are_chosen_by_number(cartons: str, numbers: list[int]) -> None:
    found = page_texts(made(record(), cartons=cartons))
    assert [
        f"FBA17QK3M8XZU00000{number}" in text for number, text in zip(numbers, found, strict=True)
    ]


@pytest.mark.parametrize("cartons", ["all", "3-1", "1,two", ",", "-", "1234567"])
def test_what_is_no_range_is_refused(cartons: str) -> None:
    assert refused(record(), cartons=cartons) == [("label-cartons-unreadable", "cartons")]


def test_cartons_beyond_the_shipment_are_refused() -> None:
    assert refused(record(), cartons="4-9") == [("label-cartons-outside", "cartons")]


def test_every_unit_gets_a_label_on_the_chosen_stock() -> None:
    assert len(page_texts(made(record(), kind="fnsku"))) == -(-69 // 27)
    pdf = made(record(), kind="fnsku", stock="60x40", quantities={"MUG-350-WH": 2})
    assert [text.splitlines()[0] for text in page_texts(pdf)] == ["X002DEF456"] * 2
    assert scanned(raster(pdf)) == ["X002DEF456"]


def test_a_started_sheet_is_used_up() -> None:
    order = {"kind": "fnsku", "quantities": {"MUG-350-WH": 2}, "start": 27, "offset": (500, -500)}
    assert len(page_texts(made(record(), **order))) == 2


@pytest.mark.parametrize(
    ("order", "problems"),
    [
        ({"kind": "poster"}, [("label-kind-unknown", "kind")]),
        ({"kind": "pallet"}, [("label-pallets-missing", "cartons")]),
        ({"kind": "entry"}, [("label-entry-no-missing", "details.warehouse_entry_no")]),
        ({"kind": "battery"}, [("battery-number-missing", "numbers")]),
        ({"form": "svg"}, [("label-format-unknown", "format")]),
        ({"dpi": 0}, [("label-dpi-unknown", "dpi")]),
        ({"stock": "A4_27"}, [("label-stock-unknown", "sheet")]),
        ({"kind": "fnsku", "stock": "A4_24i"}, [("label-stock-unknown", "sheet")]),
        ({"kind": "fnsku", "start": 28}, [("label-start-outside", "start")]),
        ({"kind": "fnsku", "start": 0}, [("label-start-outside", "start")]),
        ({"kind": "fnsku", "offset": (0, -20_001)}, [("label-offset-too-far", "offset")]),
        (
            {"kind": "fnsku", "quantities": {"BTL-750-BK": 20_001}},
            [("label-too-many", "quantities")],
        ),
        ({"kind": "fnsku", "quantities": {}}, [("label-nothing-chosen", "quantities")]),
    ],
)
def test_what_cannot_be_done_is_said(
    order: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    assert refused(record(), **order) == problems


def test_a_character_the_font_lacks_is_named_where_it_stands() -> None:
    found = record()
    exporter = replace(found.exporter, name_zh="宁波𪜀贸易有限公司")
    (problem,) = make_labels(replace(found, exporter=exporter), LabelOrder())
    assert isinstance(problem, Problem)
    assert (problem.code, problem.field) == ("font-lacks-character", "exporter.name_zh")
    assert problem.params["character"] == "𪜀"


def test_units_are_not_held_up_by_a_name_that_only_cartons_show() -> None:
    found = record()
    exporter = replace(found.exporter, name_zh="宁波𪜀贸易有限公司")
    assert made(replace(found, exporter=exporter), kind="fnsku")


def test_amazon_cartons_without_ids_are_not_labelled() -> None:
    rows = [row | {"ids": None} for row in shipment_document()["cartons"]]
    assert refused(shipment_record(cartons=rows)) == [
        ("carton-ids-missing", "cartons.0.ids"),
        ("carton-ids-missing", "cartons.1.ids"),
    ]


def without_ids(kind: str) -> ShipmentRecord:
    rows = [row | {"ids": None} for row in shipment_document()["cartons"]]
    return shipment_record(cartons=rows, programme={"kind": kind})


def test_an_overseas_warehouse_gets_our_numbers() -> None:
    pdf = made(without_ids("3pl"))
    assert scanned(raster(pdf, page=2)) == ["IP-2026-0042-003"]


def test_a_bar_code_that_cannot_be_printed_is_told_at_its_cell() -> None:
    found = replace(without_ids("3pl"), reference="入仓单 42")
    assert refused(found) == [("label-barcode-character", "cartons.0.ids.0")]
    goods = document()["goods"]
    goods[1]["fnsku"] = "X002-FAR-TOO-LONG-FOR-A-LABEL"
    assert refused(shipment_record(goods=goods), kind="fnsku", stock="50x30") == [
        ("label-barcode-too-wide", "goods.1.fnsku")
    ]


def test_a_programme_nobody_knows_must_bring_its_own_ids() -> None:
    assert {code for code, _ in refused(without_ids("unheard-of"))} == {"carton-ids-missing"}
    assert made(shipment_record(programme={"kind": "unheard-of"}))


def test_a_heavy_carton_carries_the_mark_its_programme_wants() -> None:
    rows = shipment_document()["cartons"]
    rows[0] |= {"contents": [{"sku": "BTL-750-BK", "quantity": 1}], "gross_weight_g": 30_000}
    first, _, third = page_texts(made(shipment_record(cartons=rows)))
    assert "Team Lift" in first
    assert "Team Lift" not in third


def test_a_shipment_of_too_many_cartons_is_printed_in_parts() -> None:
    found = without_ids("3pl")
    (row, *_) = found.cartons
    huge = replace(found, cartons=(replace(row, first=1, last=20_001),))
    assert refused(huge) == [("label-too-many", "cartons")]


def test_a_document_becomes_labels() -> None:
    code, pdf = run_document(json.dumps(document()), LabelOrder())
    assert code == 0
    assert isinstance(pdf, bytes)
    assert pdf.startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{", "input-not-json"),
        (json.dumps(document(surprise=1)), "unknown-key"),
        (json.dumps(document(programme={"kind": "fba"})), "label-shipment-id-missing"),
    ],
)
def test_a_document_that_cannot_be_labelled_says_why_in_both_languages(
    text: str, found: str
) -> None:
    code, report = run_document(text, LabelOrder())
    assert code == 2
    (problem,) = json.loads(report)["problems"]
    assert problem["code"] == found
    assert problem["message_en"]
    assert problem["message_zh"]


def test_labels_print_on_a_machine_without_the_engine_for_papers() -> None:
    script = (
        "import sys; sys.modules['weasyprint'] = None\n"
        "from tests.factories.shipment_record import shipment_record\n"
        "from app.usecases.labels import LabelOrder, make_labels\n"
        "assert make_labels(shipment_record(), LabelOrder())[:4] == b'%PDF'"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=paths.ROOT)


def test_labels_are_the_same_bytes_every_time() -> None:
    assert made(record()) == made(record())
    assert made(record(), kind="fnsku") == made(record(), kind="fnsku")


@pytest.mark.parametrize("code", list(MESSAGES))
def test_every_sentence_of_this_room_has_chinese(code: str) -> None:
    params = dict.fromkeys(re.findall(r"%\((\w+)\)s", MESSAGES[code]), "7")
    problem = Problem(code, params=params)
    assert say(problem, Language.ZH) != say(problem, Language.EN)
