"""sampan papers: a record in, checked papers out, or the problems and nothing written."""

import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.paperwork.document import PaperLanguage
from app.usecases import papers
from app.usecases.papers import Pack, check_papers, make_papers, run_document
from app.usecases.shipment_record import write_record
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record

_PAPERS = ["commercial-invoice.pdf", "packing-list.pdf"]
_FILES = [*_PAPERS, "pack.pdf", "pack.zip", "report.json"]


@pytest.fixture(scope="module")
def made() -> Pack:
    found = make_papers(shipment_record(importer_of_record=None))
    assert isinstance(found, Pack)
    return found


def refused(document: object, folder: Path, **choices: Any) -> dict[str, dict[str, str]]:
    """Return the problems printed for `document` by their path, and hold that no file was made."""
    text = document if isinstance(document, str) else json.dumps(document)
    options = {"only": None, "language": "zh-en"} | choices
    code, printed = run_document(text, output_dir=folder, **options)
    assert code == 2
    assert not folder.exists() or list(folder.iterdir()) == []
    return {problem["path"]: problem for problem in json.loads(printed)["problems"]}


def test_the_pack_is_one_pdf_a_paper_one_of_all_a_zip_and_a_report(made: Pack) -> None:
    assert list(made.files) == _FILES
    assert json.loads(made.files["report.json"]) == made.report
    with zipfile.ZipFile(io.BytesIO(made.files["pack.zip"])) as archive:
        assert archive.namelist() == [*_PAPERS, "shipment.json"]
        record = json.loads(archive.read("shipment.json"))
    assert record == write_record(shipment_record(importer_of_record=None))


def test_the_report_names_kind_file_pages_hash_and_why_each_is_due(made: Pack) -> None:
    assert json.loads(made.files["report.json"])["documents"][0] == {
        "kind": "commercial-invoice",
        "file": "commercial-invoice.pdf",
        "pages": 1,
        "sha256": hashlib.sha256(made.files["commercial-invoice.pdf"]).hexdigest(),
        "due": "required",
        "reason_en": "Customs on both sides take the value, the description and the origin"
        " from it.",
        "reason_zh": "出口和进口两边海关都凭它核定价值、品名和原产国。",
    }


def test_what_only_asks_for_a_look_is_reported_beside_the_papers(made: Pack) -> None:
    (problem,) = json.loads(made.files["report.json"])["problems"]
    assert problem["code"] == "paper-importer-of-forwarder"
    assert problem["message_zh"].startswith("进口商由货代提供")


def test_the_record_inside_each_paper_makes_the_same_paper_again(made: Pack) -> None:
    with pikepdf.open(io.BytesIO(made.files["packing-list.pdf"])) as paper:
        text = paper.attachments["shipment.json"].get_file().read_bytes().decode()
    again = make_papers(shipment_record(**json.loads(text)), only=["packing-list"])
    assert isinstance(again, Pack)
    assert again.files["packing-list.pdf"] == made.files["packing-list.pdf"]


def test_the_command_writes_all_files_and_prints_the_report(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "papers"
    code, printed = run_document(
        json.dumps(shipment_document()), output_dir=folder, only=["packing-list"], language="en"
    )
    assert code == 0
    assert json.loads(printed) == json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert [row["kind"] for row in json.loads(printed)["documents"]] == ["packing-list"]
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        name for name in _FILES if name != "commercial-invoice.pdf"
    )


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
    document["exporter"]["name_zh"] = "宁波䶮贸易有限公司"
    problem = refused(document, tmp_path)["exporter.name_zh"]
    assert "䶮" in problem["message_zh"]
    assert "䶮" in problem["message_en"]


def test_a_rare_chinese_name_does_not_stop_the_english_papers() -> None:
    document = shipment_document()
    document["exporter"]["name_zh"] = "宁波䶮贸易有限公司"
    record = shipment_record(**document)
    assert check_papers(record, language=PaperLanguage.EN) == []
    assert [problem.field for problem in check_papers(record)] == ["exporter.name_zh"]


def test_a_plan_with_other_quantities_blocks() -> None:
    problems = check_papers(shipment_record(), planned={"BTL-750-BK": 54, "MUG-350-WH": 20})
    assert [problem.code for problem in problems] == ["papers-planned-units-differ"]


def test_unknown_papers_and_languages_name_the_known_ones(tmp_path: Path) -> None:
    found = refused(shipment_document(), tmp_path, only=["invoice"], language="fr")
    assert "commercial-invoice, packing-list" in found["only"]["message_en"]
    assert "zh-en、en、zh" in found["language"]["message_zh"]


def test_a_machine_without_the_libraries_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(papers, "weasyprint_missing", lambda: ("libpango-1.0-0",))
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
