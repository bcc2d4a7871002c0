"""Text is printed whole or refused, and a refusal names the character."""

import pytest

from app import paths
from app.domain.naming import Language
from app.domain.problems import Problem
from app.printing.fonts.coverage import missing_characters, printable, unprintable
from app.printing.fonts.cut import gb2312
from app.wording.problems import say


@pytest.mark.parametrize(
    ("pasted", "plain"),
    [
        ("304\u00a0不锈钢", "304 不锈钢"),
        ("non\u2011slip", "non-slip"),
        ("宁\u200b波", "宁波"),
        ("Cafe\u0301", "Café"),
        ("a\u2009b\u202fc", "a b c"),
        ("soft\u00adhyphen", "softhyphen"),
        ("one\r\ntwo\tthree", "one\ntwo three"),
    ],
)
def test_what_word_processors_paste_becomes_plain(pasted: str, plain: str) -> None:
    assert printable(pasted) == plain
    assert missing_characters(pasted) == ()


@pytest.mark.parametrize(
    "text",
    [
        "宁波示例贸易有限公司，浙江省宁波市海曙区中山西路 100 号",
        "深圳市喆昇科技（堃）有限公司",
        "Wrocław, Łódź, Dobrovíz, České Budějovice, Timișoara, İzmir, Győr, Rīga",
        "Übergröße, Málaga, Orléans, Søborg, Ærø",
        "48 × 36 × 30 cm ≤ 22.68 kg, 1.707 m³, 60 °C, ±5 %, H₂O, №",
        "€ £ ¥ ₩ ₹ ₺ ₽ ①②③④⑤⑥⑦⑧⑨⑩ → ← ↑ ↓ □ ■ ☐ ☑ ✓ “” — …",
        "（全角）：；！？「」『』【】",
        "".join(map(chr, range(0xFF01, 0xFF5F))),
    ],
)
def test_what_papers_and_labels_say_is_in_the_font(text: str) -> None:
    assert missing_characters(text) == ()


def test_every_character_of_gb2312_is_in_the_font() -> None:
    points = list(gb2312())
    assert len(points) == 6763 + 682
    assert missing_characters("".join(map(chr, points))) == ()


def test_our_own_translations_and_facts_can_be_printed() -> None:
    files = [*(paths.ROOT / "app" / "catalogue").rglob("*.py"), *paths.TRANSLATIONS.rglob("*.po")]
    assert {
        path.name: found
        for path in files
        if (found := missing_characters(path.read_text(encoding="utf-8")))
    } == {}


@pytest.mark.parametrize("text", ["宁波䶮㛃公司", "𫖯𬭚鿏", "東京都渋谷区", "Αθηνα Киев", "Hà Nội"])
def test_rare_characters_of_names_are_in_the_second_file(text: str) -> None:
    assert missing_characters(text) == ()


def test_each_missing_character_is_named_once_in_order() -> None:
    assert missing_characters("🚢a𪜀🚢") == ("🚢", "𪜀")


def test_a_refusal_names_text_character_and_code_point() -> None:
    fields = {"exporter.name_zh": "宁波𪜀公司", "exporter.name_en": "Ningbo 🚢"}
    problems = unprintable(fields)
    assert problems[0] == Problem(
        "font-lacks-character",
        "exporter.name_zh",
        {"character": "𪜀", "code_point": "U+2A700", "text": "宁波𪜀公司"},
    )
    assert [problem.params["code_point"] for problem in problems] == ["U+2A700", "U+1F6A2"]
    assert "“宁波𪜀公司”" in say(problems[0], Language.ZH)
    assert "U+2A700" in say(problems[0], Language.EN)
