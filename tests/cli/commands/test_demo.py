"""`sampan demo`: from an empty account to goods received, with labels, papers and cost."""

from pathlib import Path

import pikepdf
from click.testing import CliRunner
from pypdf import PdfReader

from app.cli import main


def test_the_demo_leaves_labels_papers_and_a_summary_in_both_languages(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    done = CliRunner().invoke(main, ["demo", "--output", str(folder)], catch_exceptions=False)
    assert done.exit_code == 0
    for step in (
        "A company signs up",
        "按箱规装成 70 箱",
        "-0001 is locked",
        "Handed over under forwarder order",
        "10 of 10 milestones passed",
        "少收 4 件、破损 2 件；已关闭",
    ):
        assert step in done.stdout
    with pikepdf.open(folder / "cartons.pdf") as labels:
        assert len(labels.pages) == 70
    invoice = PdfReader(folder / "commercial-invoice.pdf").pages[0].extract_text()
    assert "宁波示例贸易有限公司" in invoice
    english = (folder / "summary.en.txt").read_text(encoding="utf-8")
    chinese = (folder / "summary.zh.txt").read_text(encoding="utf-8")
    assert "70 cartons, 2,400 units" in english
    assert "70 箱，2,400 件" in chinese
    for sku in ("BTL-750-BK", "LC-TW07", "LC-CP11"):
        assert sku in english
        assert sku in chinese


def test_a_second_demo_starts_afresh(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    folder.mkdir()
    (folder / "leftover.txt").write_text("from before")
    done = CliRunner().invoke(main, ["demo", "--output", str(folder)], catch_exceptions=False)
    assert done.exit_code == 0
    assert not (folder / "leftover.txt").exists()
