"""A revision tells its first changes and how many more there are."""

from app.domain.naming import Name
from app.domain.paperwork.changes import Change
from app.domain.paperwork.revision import Revision

_VESSEL = Change(name=Name(en="Vessel", zh="船名"), after="EVER")
_SEAL = Change(name=Name(en="Seal", zh="封号"), before="SN8", after="SN9")


def test_a_short_list_is_told_whole() -> None:
    told = Revision(number=2, changes=(_VESSEL, _SEAL)).told(most=2)
    assert [line.zh for line in told] == ["船名：无 → EVER", "封号：SN8 → SN9"]


def test_a_long_list_is_cut_and_says_how_much_more_there_is() -> None:
    told = Revision(number=2, changes=(_VESSEL, _SEAL, _SEAL)).told(most=1)
    assert [line.zh for line in told] == ["船名：无 → EVER", "另有 2 处"]
    assert told[-1].en == "and 2 more"


def test_a_first_version_tells_nothing() -> None:
    assert Revision(number=1).told(most=6) == ()
