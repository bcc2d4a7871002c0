"""Views are a person's own, have names of their own, and can be brought back."""

import pytest

from app.persistence import saved_views as kept
from app.usecases import saved_views
from app.usecases.saved_views import ViewDetails
from app.usecases.undoing import take_back
from tests.factories.people import Member


def details(name: str = "Late", query: str = "risk=late", *, shared: bool = False) -> ViewDetails:
    return ViewDetails(name=name, query=query, shared=shared)


def codes(member: Member, wanted: ViewDetails) -> list[str]:
    with member.session() as session:
        refused = saved_views.save(session, wanted, person_id=member.person_id)
        return [problem.code for problem in refused]


def test_a_view_is_kept_and_changed(member: Member) -> None:
    assert codes(member, details()) == []
    with member.session() as session:
        [view] = kept.seen_by(session, member.person_id)
        changed = details("Overdue", "risk=late&to=DE", shared=True)
        assert saved_views.save(session, changed, person_id=member.person_id, view=view) == []
        [view] = kept.seen_by(session, member.person_id)
        assert (view.name, view.query, view.shared) == ("Overdue", "risk=late&to=DE", True)
        assert saved_views.save(session, changed, person_id=member.person_id, view=view) == []


def test_two_views_of_one_person_do_not_share_a_name(member: Member) -> None:
    codes(member, details())
    assert codes(member, details()) == ["view-name-taken"]


def test_what_is_too_long_or_too_much_is_refused(
    member: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert codes(member, details(query="x" * 1001)) == ["view-query-long"]
    monkeypatch.setattr(kept, "MOST", 1)
    codes(member, details())
    assert codes(member, details("Second")) == ["view-too-many"]


def test_others_see_only_what_is_shared(member: Member) -> None:
    codes(member, details())
    codes(member, details("All see it", shared=True))
    with member.session() as session:
        colleague = member.person_id + 1
        assert [view.name for view in kept.seen_by(session, colleague)] == ["All see it"]
        shared = kept.seen_by(session, colleague)[0]
        assert kept.own(session, shared.id, person_id=colleague) is None
        assert kept.own(session, shared.id, person_id=member.person_id) is shared


def test_a_view_removed_comes_back(member: Member) -> None:
    codes(member, details())
    with member.session() as session:
        act = saved_views.remove(session, kept.seen_by(session, member.person_id)[0])
        assert kept.seen_by(session, member.person_id) == []
        assert act.id is not None
        assert take_back(session, act.id) == []
        assert [view.name for view in kept.seen_by(session, member.person_id)] == ["Late"]
