"""Freight and trade sentences read well in both languages, with their figures in place."""

from collections.abc import Mapping
from datetime import date

import pytest

from app.domain.naming import Language, Name
from app.domain.problems import Problem
from app.wording.messages.freight import MESSAGES
from app.wording.problems import say

AIR = Name("Air + courier", "空派")
SAID: Mapping[str, Mapping[str, object]] = {
    "channel-mismatch": {"delivery": Name("Container direct", "整柜直送"), "leg": AIR},
    "channel-not-overland": {"leg": AIR},
    "term-sea-only": {"term": "FOB"},
    "supervision-mode-mismatch": {"mode": "1039", "route": AIR, "allowed": "9810, 0110"},
    "supervision-mode-not-asked": {"route": AIR},
    "postcode-form": {"postcode": "12", "example": "92551"},
    "freight-no-route": {"service": AIR, "country": Name("United States", "美国")},
    "freight-postcode-needed": {"service": AIR},
    "freight-cargo-refused": {
        "service": AIR,
        "cargo": [Name("Liquid", "液体"), Name("Powder", "粉末")],
    },
    "freight-not-valid": {"service": AIR, "date": date(2026, 11, 25)},
    "freight-no-cartons": {"service": AIR},
    "freight-late": {"latest": date(2027, 1, 9), "need_by": date(2027, 1, 5)},
}


def test_every_sentence_of_the_room_is_tried_here() -> None:
    assert set(SAID) == set(MESSAGES)


@pytest.mark.parametrize("code", sorted(SAID))
def test_every_figure_finds_its_place_in_both_languages(code: str) -> None:
    problem = Problem(code, params=SAID[code])
    for language in Language:
        sentence = say(problem, language)
        assert "%(" not in sentence
        for value in SAID[code].values():
            shown = value.in_(language) if isinstance(value, Name) else value
            assert isinstance(value, list) or str(shown) in sentence


def test_a_refusal_names_the_country_and_the_cargo() -> None:
    route = Problem("freight-no-route", params=SAID["freight-no-route"])
    cargo = Problem("freight-cargo-refused", params=SAID["freight-cargo-refused"])
    assert (
        say(route, Language.EN)
        == "Not available: the destination is United States, and Air + courier has no route there."
    )
    assert say(cargo, Language.ZH) == "不可用：空派不收液体、粉末。"
