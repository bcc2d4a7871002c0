"""The review: locked answers say who locked them, and how they are opened again."""

from tests.web.visitor import Visitor


def test_nothing_is_submitted_before_every_step_is_done(owner: Visitor) -> None:
    owner.post("/joining/new", {})
    page = owner.post("/joining/1/submit", {}, status=422)
    assert "Finish these steps first: Service details" in page.problems[0]


def test_a_submitted_application_is_locked_and_opened_with_a_reason(
    owner: Visitor, home: str
) -> None:
    owner.post(f"{home}/submit", {})
    page = owner.get(f"{home}/applicant")
    assert "Submitted or approved; nothing here can be changed." in page.text
    version = page.value("version")
    entries = {"entity_id": "1", "contact": "Wu", "phone": "0574 8765 4321", "officer": "Li",
               "officer_title": "Director", "version": version}  # fmt: skip
    refused = owner.post(f"{home}/applicant", entries, status=422)
    assert "This application is submitted or approved" in refused.problems[0]

    assert owner.post(f"{home}/back", {}, status=422).error("reason") == "Enter the reason"
    owner.post(f"{home}/back", {"reason": "EIN was mistyped"})
    page = owner.get(f"{home}/review")
    assert "EIN was mistyped" in page.text
    assert "Submit the application" in page.text


def test_a_decision_made_twice_is_refused(owner: Visitor, home: str) -> None:
    page = owner.post(f"{home}/approve", {}, status=422)
    assert "The application has moved on" in page.problems[0]


def test_the_review_says_that_one_approves_oneself(owner: Visitor, home: str) -> None:
    owner.post(f"{home}/submit", {})
    assert "you approve your own application" in owner.get(f"{home}/review").text
