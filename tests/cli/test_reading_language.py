"""A command speaks the language that the machine is set to."""

import pytest

from app.cli.reading_language import language_of
from app.domain.naming import Language


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, Language.EN),
        ({"LANG": "zh_CN.UTF-8"}, Language.ZH),
        ({"LANG": "C.UTF-8"}, Language.EN),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "en_US"}, Language.ZH),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, Language.EN),
    ],
)
def test_the_first_setting_that_says_anything_decides(
    environ: dict[str, str], language: Language
) -> None:
    assert language_of(environ) is language
