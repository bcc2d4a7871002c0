import pytest

from app.domain.customs.duties.case import Case
from tests.factories.customs import entry, line, tariff, tariff_line


@pytest.mark.parametrize(
    ("code", "suffixes", "codes"),
    [
        ("1111222210", ("10", "20"), ("1111222210",)),
        ("11112222", ("10", "20"), ("1111222210", "1111222220")),
        ("11112222", (), ("11112222",)),
    ],
)
def test_a_line_may_have_the_codes_of_all_endings_until_one_is_given(
    code: str, suffixes: tuple[str, ...], codes: tuple[str, ...]
) -> None:
    found = tariff_line("11112222", suffixes=suffixes)
    assert Case(line(code), found, entry(), tariff()).codes == codes
