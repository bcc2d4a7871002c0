"""Application identifiers agree with an independent library, one by one."""

import pytest
from biip.gs1_application_identifiers import GS1ApplicationIdentifier

from app.catalogue.gs1 import application_identifiers
from app.catalogue.gs1.symbols import LOGISTIC_SYMBOLS


@pytest.mark.parametrize("code", list(application_identifiers()))
def test_title_and_separator_are_gs1s_own(code: str) -> None:
    ours = application_identifiers()[code]
    theirs = GS1ApplicationIdentifier.extract(code)
    assert ours.code == theirs.ai
    assert ours.separated == theirs.separator_required
    assert ours.title.split()[0] in theirs.data_title.upper()


def test_symbols_are_as_long_as_gs1_allows() -> None:
    assert LOGISTIC_SYMBOLS.longest == 165_100
    assert LOGISTIC_SYMBOLS.characters == 48
