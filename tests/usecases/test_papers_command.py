"""sampan papers: a record in, checked papers out, or the problems and nothing written."""

import json
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.usecases import paper_printing
from app.usecases.papers_command import run_document
from tests.factories.shipment_document import shipment_document

_FILES: Final = ["pack.pdf", "pack.zip", "packing-list.pdf", "report.json"]


def refused(document: object, folder: Path, **choices: Any) -> dict[str, dict[str, str]]:
    """Return the problems printed for `document` by their path, and hold that no file was made."""
    text = document if isinstance(document, str) else json.dumps(document)
    options = {"only": None, "language": "zh-en"} | choices
    code, printed = run_document(text, output_dir=folder, **options)
    assert code == 2
    assert not folder.exists() or list(folder.iterdir()) == []
    return {problem["path"]: problem for problem in json.loads(printed)["problems"]}


def test_the_command_writes_all_files_and_prints_the_report(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "papers"
    code, printed = run_document(
        json.dumps(shipment_document()), output_dir=folder, only=["packing-list"], language="en"
    )
    assert code == 0
    assert json.loads(printed) == json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert [row["kind"] for row in json.loads(printed)["documents"]] == ["packing-list"]
    assert sorted(path.name for path in folder.iterdir()) == _FILES


@pytest.mark.parametrize(
    ("text", "code"),
    [("{", "input-not-json"), ("[]", "input-wrong-type"), ('{"a":1,"a":2}', "input-repeated-key")],
)
def test_what_is_no_record_is_refused(text: str, code: str, tmp_path: Path) -> None:
    assert refused(text, tmp_path / "out")[""]["code"] == code


def test_a_typing_mistake_is_refused_in_both_languages(tmp_path: Path) -> None:
    document = shipment_document()
    document["exporter"]["adress_en"] = "100 Zhongshan West Road"
    problem = refused(document, tmp_path / "out")["exporter.adress_en"]
    assert problem["code"] == "unknown-key"
    assert "“address_en”" in problem["message_en"]
    assert "最接近的是“address_en”" in problem["message_zh"]


def test_everything_that_blocks_is_said_at_once_and_nothing_is_written(tmp_path: Path) -> None:
    document = shipment_document()
    document["importer_of_record"]["name_en"] = "Amazon.com Services LLC"
    document["goods"][0]["name_en"] = "Gift"
    document["goods"][1]["unit_value"] = "0.00"
    document["cartons"][0]["gross_weight_g"] = 5000
    codes = {path: problem["code"] for path, problem in refused(document, tmp_path).items()}
    assert codes == {
        "importer_of_record.name_en": "paper-importer-is-amazon",
        "goods.0.name_en": "paper-goods-name-vague",
        "goods.1.unit_value": "paper-unit-value-zero",
        "cartons.0.gross_weight_g": "papers-gross-less-than-net",
    }


def test_a_character_the_font_lacks_is_refused_by_name(tmp_path: Path) -> None:
    document = shipment_document()
    document["exporter"]["name_zh"] = "宁波\ue000贸易有限公司"
    problem = refused(document, tmp_path)["exporter.name_zh"]
    assert "U+E000" in problem["message_zh"]
    assert "U+E000" in problem["message_en"]


def test_unknown_papers_and_languages_name_the_known_ones(tmp_path: Path) -> None:
    found = refused(shipment_document(), tmp_path, only=["invoice"], language="fr")
    assert "commercial-invoice" in found["only"]["message_en"]
    assert "zh-en、en、zh" in found["language"]["message_zh"]


def test_a_machine_without_the_libraries_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paper_printing, "weasyprint_missing", lambda: ("libpango-1.0-0",))
    problem = refused(shipment_document(), tmp_path)[""]
    assert problem["message_zh"] == "生成单证缺少系统库，请安装：libpango-1.0-0。"


def test_a_folder_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    code, printed = run_document(
        json.dumps(shipment_document()),
        output_dir=tmp_path / "file",
        only=["packing-list"],
        language="en",
    )
    assert code == 2
    assert json.loads(printed)["problems"][0]["code"] == "papers-cannot-write"


@settings(max_examples=50, deadline=None)
@given(text=st.text(max_size=60) | st.text(alphabet='{}[]":,0a', max_size=60))
def test_no_text_whatever_makes_the_command_fail(text: str) -> None:
    code, printed = run_document(text, output_dir=Path("never"), only=None, language="zh-en")
    assert code == 2
    assert json.loads(printed)["problems"]
