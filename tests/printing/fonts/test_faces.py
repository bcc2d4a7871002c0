"""Usual text is measured by one file; a rare character is found in the second, opened only then."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.printing.fonts.faces import Face, characters, has_rare

USUAL = st.text(st.sampled_from(sorted(characters())), max_size=20)
RARE = st.text(st.sampled_from(sorted(Face.RARE.measures.advances)), min_size=1, max_size=5)

OPENED = """
import sys
from app.printing.fonts.coverage import missing_characters
from app.printing.fonts.faces import Face
from app.printing.labels.marks import Page, Style, Text
from app.printing.labels.pdf import write_pdf
from app.printing.labels.zpl import write_zpl
assert not missing_characters(sys.argv[1])
pages = [Page(90_000, 20_000, (Text(0, 9_000, sys.argv[1], Style(3_000)),))]
assert write_pdf(pages, title="") and write_zpl(pages, dpi=203)
print("measures" in vars(Face.RARE))
"""


@given(USUAL, RARE)
def test_the_runs_of_a_text_are_the_text_and_each_can_be_shown(usual: str, rare: str) -> None:
    runs = Face.BOLD.runs(usual + rare)
    assert "".join(part for _, part in runs) == usual + rare
    assert all(set(part) <= face.measures.advances.keys() for face, part in runs)
    assert Face.BOLD.width(usual + rare) == sum(face.width(part) for face, part in runs)


def test_a_rare_character_stands_between_usual_ones() -> None:
    assert Face.BOLD.runs("宁波䶮公司") == [
        (Face.BOLD, "宁波"),
        (Face.RARE, "䶮"),
        (Face.BOLD, "公司"),
    ]
    assert Face.REGULAR.runs("宁波公司") == [(Face.REGULAR, "宁波公司")]


def test_whether_a_text_needs_the_second_file() -> None:
    assert has_rare("刘䶮")
    assert not has_rare("宁波堃喆公司 🚢")


def test_no_two_characters_share_a_code_and_none_needs_more_than_two_bytes() -> None:
    codes = Face.RARE.measures.codes
    assert len(set(codes.values())) == len(codes)
    assert max(codes.values()) <= 0xFFFF
    assert codes["䶮"] == ord("䶮")
    assert 0xD800 <= codes["𫖯"] < 0xE000


@pytest.mark.parametrize(("text", "opened"), [("宁波堃喆 Łódź", "False"), ("刘䶮", "True")])
def test_the_second_file_is_opened_only_for_a_rare_character(text: str, opened: str) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", OPENED, text],
        cwd=paths.ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.strip() == opened
