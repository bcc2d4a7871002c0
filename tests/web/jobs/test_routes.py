"""The page of a job: how far it is, with and without scripts, and stopping it."""

from datetime import UTC, datetime

import pytest
from flask import Flask
from sqlalchemy import update

from app.domain.naming import Language
from app.jobs import Result
from app.persistence.tables.jobs import Job, JobState
from tests.factories.people import Member
from tests.factories.work import order
from tests.web.visitor import Page, Visitor


def keep(member: Member, job_id: int, **values: object) -> None:
    with member.engine.begin() as connection:
        connection.execute(update(Job).where(Job.id == job_id).values(**values))


def polls(page: Page) -> bool:
    return page.soup.select_one("#job[hx-get]") is not None


def test_a_waiting_job_says_so_and_asks_again(owner: Visitor, member: Member) -> None:
    page = owner.get(f"/jobs/{order(member)}")
    assert page.h1 == "Work in hand: Waiting"
    assert "Waiting for its turn" in page.text
    assert polls(page)


def test_progress_is_shown_as_figures_and_as_a_bar(owner: Visitor, member: Member) -> None:
    job_id = order(member)
    keep(member, job_id, state=JobState.RUNNING, done_steps=3, all_steps=8)
    for path in (f"/jobs/{job_id}", f"/jobs/{job_id}/progress"):
        page = owner.get(path)
        bar = page.soup.find("progress")
        assert bar is not None
        assert (bar["value"], bar["max"]) == ("3", "8")
        assert "3 of 8 done" in page.text


@pytest.mark.parametrize(
    ("state", "result", "said"),
    [
        (JobState.RUNNING, {}, "Being done now"),
        (JobState.DONE, {}, "Done"),
        (JobState.DONE, {"page": "/plans"}, "Open the result"),
        (JobState.FAILED, {"reference": "a1b2"}, "a1b2"),
        (JobState.FAILED, {}, "Sorry, this could not be finished"),
        (JobState.CANCELLED, {}, "Stopped before it was finished"),
    ],
)
def test_every_end_is_told_and_asks_no_more(
    owner: Visitor, member: Member, state: JobState, result: dict[str, str], said: str
) -> None:
    job_id = order(member)
    keep(member, job_id, state=state, result=result)
    page = owner.get(f"/jobs/{job_id}")
    assert said in page.text
    assert polls(page) is (state is JobState.RUNNING)


def test_a_file_is_offered_for_as_long_as_it_is_kept(owner: Visitor, member: Member) -> None:
    kept, gone = order(member), order(member)
    for job_id, year in ((kept, 2099), (gone, 2020)):
        result = Result(page="/files/1", until=datetime(year, 5, 4, tzinfo=UTC)).dump()
        keep(member, job_id, state=JobState.DONE, result=result)
    page = owner.get(f"/jobs/{kept}")
    assert "The file is kept until 2099-05-04" in page.text
    assert page.soup.select_one("#job a[href='/files/1']")
    page = owner.get(f"/jobs/{gone}")
    assert "The file was kept until 2020-05-04" in page.text
    assert page.soup.select_one("#job a[href='/files/1']") is None


def test_what_did_not_end_well_leads_back(owner: Visitor, member: Member) -> None:
    for state in (JobState.FAILED, JobState.CANCELLED):
        job_id = order(member, page="/plans")
        keep(member, job_id, state=state)
        assert owner.get(f"/jobs/{job_id}").soup.select_one("#job a[href='/plans']")


def test_a_job_is_stopped_once(owner: Visitor, member: Member) -> None:
    job_id = order(member)
    assert owner.post(f"/jobs/{job_id}/cancel").location == f"/jobs/{job_id}"
    assert "Stopped" in owner.get(f"/jobs/{job_id}").text
    owner.post(f"/jobs/{job_id}/cancel")
    assert "finished before it could be stopped" in owner.get(f"/jobs/{job_id}").text


def test_the_page_speaks_chinese(app: Flask, member: Member) -> None:
    reader = Visitor(app, token=member.token)
    page = reader.get(f"/jobs/{order(member)}?lang={Language.ZH.value}")
    assert "排队中" in page.text


def test_another_workspaces_job_is_not_there(owner: Visitor, stranger: Member) -> None:
    job_id = order(stranger)
    owner.get(f"/jobs/{job_id}", status=404)
    owner.get(f"/jobs/{job_id}/progress", status=404)
    owner.post(f"/jobs/{job_id}/cancel", status=404)


def test_the_list_shows_every_order_with_its_state_and_way_on(
    owner: Visitor, member: Member
) -> None:
    waiting, running, done = (order(member) for _each in range(3))
    keep(member, running, state=JobState.RUNNING, done_steps=3, all_steps=8, subject="SP-1")
    keep(member, done, state=JobState.DONE, result={"page": "/plans"})
    page = owner.get("/jobs")
    rows = [" ".join(row.text.split()) for row in page.soup.select("tbody tr")]
    assert ["Done" in rows[0], "3 of 8" in rows[1], "Waiting" in rows[2]] == [True] * 3
    assert page.soup.select_one('tbody a[href="/plans"]')
    assert "SP-1" in rows[1]
    owner.post(f"/jobs/{waiting}/cancel")
    assert "Stopped" in owner.get("/jobs").text


def test_what_is_scheduled_says_from_when(owner: Visitor, member: Member) -> None:
    job_id = order(member)
    keep(member, job_id, due_at=datetime(2031, 5, 4, 3, 0, tzinfo=UTC))
    assert "from 2031-05-04 11:00" in owner.get("/jobs").text


def test_every_page_says_that_work_is_in_hand_for_one_query(
    owner: Visitor, member: Member, stranger: Member
) -> None:
    order(stranger)
    quiet = owner.get("/addresses")
    assert "work in hand" not in quiet.text
    order(member)
    order(member)
    page = owner.get("/addresses")
    assert "2 pieces of work in hand" in page.text
    assert page.queries == quiet.queries


def test_an_empty_list_says_so(owner: Visitor) -> None:
    assert "Nothing is being worked on" in owner.get("/jobs").text
