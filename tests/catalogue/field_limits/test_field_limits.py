import pytest

from app.catalogue.field_limits import field_limits
from app.domain.addressing.fields import FieldLimits


@pytest.mark.parametrize("limits", field_limits().values(), ids=lambda limits: limits.code)
def test_every_limit_counts_at_least_one_character(limits: FieldLimits) -> None:
    assert limits.characters
    assert all(most > 0 for most in limits.characters.values())
