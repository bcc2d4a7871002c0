"""An import in the browser: columns matched, every fault shown, saved in the background, undone."""

import io
from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from app.domain.naming import Language
from app.domain.problems import Problem
from app.jobs.worker import Worker, name_of_this_process
from app.web.importing import marking
from config import Config
from tests.factories.people import Member
from tests.factories.products import bottle
from tests.factories.workbooks import large_workbook, workbook
from tests.web.visitor import Page, Visitor

HEADINGS = ("SKU", "品名", "单重(g)", "申报单价", "备注")
GOOD = ("LC-1", "台灯", 180, Decimal("12.50"), "ours")


def send(owner: Visitor, *rows: Sequence[object], kind: str = "products") -> str:
    """Send a workbook in and return the address of the page that asks about its columns."""
    content = workbook(HEADINGS, *rows)
    data = {"kind": kind, "file": (io.BytesIO(content), "goods.xlsx"), "page": "/import"}
    return str(owner.post("/import", data).response.location)


def answers(page: Page, **changed: str) -> dict[str, str]:
    """Return what the page of columns sends, with some answers changed."""
    names = [str(field["name"]) for field in page.soup.select("[name^=field-], [name^=unit-]")]
    shown = {name: page.value(name) for name in (*names, "heading_row")}
    sent = {name.replace("_", "-", 1) if name.startswith(("field", "unit")) else name: value
            for name, value in changed.items()}  # fmt: skip
    return {"page": "/import", "act": "check", **shown, **sent}


def check(owner: Visitor, address: str, **changed: str) -> Page:
    """Answer as suggested, but for what is changed; return the page that shows the findings."""
    sent = owner.post(address, answers(owner.get(address), **changed))
    return owner.get(str(sent.response.location))


@pytest.fixture
def worker(member: Member, config: Config) -> Worker:
    return Worker(engine=member.engine, config=config, owner=name_of_this_process())


def save(owner: Visitor, worker: Worker, address: str) -> Page:
    """Have a checked import saved, and return the page of what came of it."""
    shown = address.removesuffix("/columns")
    job = str(owner.post(f"{shown}/save").response.location)
    assert owner.get(shown, status=302).response.location == job
    worker.do(int(job.rpartition("/")[2]))
    assert owner.get(job).soup.select_one(f"a[href={shown!r}]") is not None
    return owner.get(shown)


def test_columns_are_suggested_with_their_first_values(owner: Visitor) -> None:
    page = owner.get(send(owner, GOOD, ("LC-2", "吊灯", 90, 3, "")))
    suggested = [page.value(f"field-{number}") for number in range(5)]
    assert suggested == ["sku", "name_zh", "weight", "value", ""]
    assert page.value("unit-2") == "g"
    assert "LC-1 · LC-2" in page.text


def test_every_fault_is_shown_with_its_cell_and_nothing_is_saved(owner: Visitor) -> None:
    address = send(owner, GOOD, ("LC-2", "灯", "heavy", "x", ""), ("", "灯", 1, 1, ""))
    page = check(owner, address)
    assert [" ".join(each.get_text().split()) for each in page.soup.select("tbody th")] == [
        "C3", "D3", "A4",
    ]  # fmt: skip
    assert "heavy" in page.text
    shown = address.removesuffix("/columns")
    assert owner.post(f"{shown}/save").response.location == shown
    assert "LC-1" not in owner.get("/products").text


def test_the_marked_workbook_is_the_persons_own(owner: Visitor) -> None:
    page = check(owner, send(owner, GOOD, ("LC-2", "灯", "heavy", "x", "")))
    link = page.soup.select_one("a[href$='marked.xlsx']")
    assert link is not None
    response = owner.get(str(link["href"])).response
    assert "goods-errors.xlsx" in response.headers["Content-Disposition"]
    book = load_workbook(io.BytesIO(response.data)).worksheets[0]
    assert book["C3"].comment is not None
    assert book["E2"].value == "ours"


def test_a_workbook_that_cannot_be_marked_says_why(
    owner: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = check(owner, send(owner, GOOD, ("LC-2", "灯", "heavy", "x", "")))
    link = page.soup.select_one("a[href$='marked.xlsx']")
    assert link is not None
    slow = Problem("workbook-slow", params={"name": "goods.xlsx"})
    monkeypatch.setattr(marking, "marked_workbook", lambda *_args, **_kwargs: slow)
    shown = str(owner.get(str(link["href"]), status=303).response.location)
    assert "Reading goods.xlsx takes too long" in owner.get(shown).text


def test_an_import_begun_leads_to_its_columns(owner: Visitor) -> None:
    address = send(owner, GOOD)
    shown = address.removesuffix("/columns")
    assert owner.get(shown, status=302).response.location == address
    owner.get("/import/999", status=404)


def test_a_sound_table_is_saved_in_the_background_and_taken_back(
    owner: Visitor, worker: Worker
) -> None:
    address = send(owner, GOOD)
    assert "Import 1 row" in check(owner, address).text
    page = save(owner, worker, address)
    assert page.h1 == "Imported"
    assert "LC-1" in owner.get("/products").text
    undo = page.soup.select_one("form[action^='/undo/']")
    assert undo is not None
    owner.post(str(undo["action"]), {"page": address.removesuffix("/columns")})
    assert owner.get(address.removesuffix("/columns")).h1 == "Taken back"
    assert "LC-1" not in owner.get("/products").text
    assert "Taken back" in owner.get("/import").text


def test_the_same_file_again_has_nothing_to_import(owner: Visitor, worker: Worker) -> None:
    first = send(owner, GOOD)
    check(owner, first)
    save(owner, worker, first)
    page = check(owner, send(owner, GOOD))
    assert "Nothing to import" in page.text
    assert page.soup.select_one("form[action$='/save']") is None


def test_changes_of_kept_figures_are_shown_before_they_are_saved(
    owner: Visitor, member: Member
) -> None:
    with member.session() as session:
        bottle(session)
    page = check(owner, send(owner, ("LC-BT05", "", 400, "", "")))
    assert "Unit weight 0.38 kg 0.4 kg" in page.text


def test_an_import_that_is_saved_asks_about_its_columns_no_more(
    owner: Visitor, worker: Worker
) -> None:
    address = send(owner, GOOD)
    check(owner, address)
    save(owner, worker, address)
    shown = address.removesuffix("/columns")
    owner.get(address, status=303)
    for path in ("check", "save"):
        assert owner.post(f"{shown}/{path}").response.location == shown
    assert owner.get(f"{shown}/marked.xlsx", status=303).response.location == shown


class TestAskingAboutColumns:
    def test_a_field_chosen_twice_or_missing_is_refused_and_the_choices_kept(
        self, owner: Visitor
    ) -> None:
        address = send(owner, GOOD)
        sent = answers(owner.get(address), field_0="name_zh")
        page = owner.post(address, sent, status=422)
        assert page.problems == [
            "Name in Chinese is chosen for two columns. Keep one of them.",
            "Choose the column that holds: SKU.",
        ]
        assert page.value("field-0") == "name_zh"

    def test_an_answer_that_is_not_offered_is_refused(self, owner: Visitor) -> None:
        address = send(owner, GOOD)
        page = owner.post(address, answers(owner.get(address), field_0="nothing"), status=422)
        assert page.error("field-0") == "Choose one of the answers listed"

    def test_another_row_of_headings_is_read_anew(self, owner: Visitor) -> None:
        address = send(owner, ("货号", "中文品名", "重量", "", ""), GOOD)
        sent = {**answers(owner.get(address)), "heading_row": "2", "act": "again"}
        owner.post(address, sent)
        page = owner.get(address)
        assert page.value("heading_row") == "2"
        assert "货号" in page.text

    def test_a_profile_is_kept_and_used_for_the_next_file(self, owner: Visitor) -> None:
        address = send(owner, GOOD)
        check(owner, address, remember="y", profile_name="Factory", field_4="model")
        page = owner.get(send(owner, GOOD))
        assert "Read by your profile Factory" in page.text
        assert page.value("field-4") == "model"

    def test_a_profile_without_a_name_is_asked_for_one(self, owner: Visitor) -> None:
        address = send(owner, GOOD)
        sent = answers(owner.get(address), remember="y", profile_name="")
        page = owner.post(address, sent, status=422)
        assert page.error("profile_name") == "Enter a name for the profile."

    def test_bare_figures_are_read_in_the_unit_chosen(self, owner: Visitor, worker: Worker) -> None:
        address = send(owner, GOOD)
        check(owner, address, unit_2="oz")
        save(owner, worker, address)
        assert "5.103 kg" in owner.get("/products").text


@pytest.mark.parametrize("language", list(Language))
def test_every_step_speaks_both_languages(
    owner: Visitor, worker: Worker, language: Language
) -> None:
    owner.client.set_cookie("sampan_language", language.value)
    address = send(owner, GOOD, ("LC-2", "灯", "heavy", "x", ""))
    asked = f"?lang={language.value}"
    check(owner, address)
    good = send(owner, GOOD)
    check(owner, good)
    save(owner, worker, good)
    for path in (address, address.removesuffix("/columns"), good.removesuffix("/columns")):
        owner.get(path + asked)


def test_pages_of_faults_are_turned(owner: Visitor) -> None:
    address = send(owner, *(("", "灯", 1, 1, "") for _each in range(201)))
    check(owner, address)
    page = owner.get(address.removesuffix("/columns") + "?page=2")
    assert len(page.soup.select("tbody tr")) == 1


def test_checking_again_sees_what_was_added_meanwhile(owner: Visitor, member: Member) -> None:
    content = workbook(["SKU", "每箱数量", "外箱尺寸", "毛重"], ["LC-BT05", 24, "48*33*28", "10.4"])
    data: Mapping[str, object] = {
        "kind": "carton-specs", "file": (io.BytesIO(content), "s.xlsx"), "page": "/import",
    }  # fmt: skip
    address = str(owner.post("/import", data).response.location)
    assert "is not in your library" in check(owner, address).text
    with member.session() as session:
        bottle(session)
    shown = address.removesuffix("/columns")
    owner.post(f"{shown}/check")
    assert "Nothing to import" in owner.get(shown).text


class TestLargeFiles:
    """Files that are read, checked and marked in the background."""

    @pytest.fixture
    def job(self, owner: Visitor) -> str:
        """Send a large file in; return the address of the job that reads it."""
        content = large_workbook(faulty=True)
        data = {"kind": "products", "file": (io.BytesIO(content), "a.xlsx"), "page": "/import"}
        return str(owner.post("/import", data).response.location)

    def test_every_long_step_is_a_job_that_leads_to_the_next(
        self, owner: Visitor, worker: Worker, job: str
    ) -> None:
        assert onward(owner, worker, job) == "/import/1"
        assert owner.get("/import/1", status=302).response.location == "/import/1/columns"
        page = owner.get("/import/1/columns")
        assert owner.post("/import/1/columns", answers(page)).response.location == "/import/1"
        checking = str(owner.get("/import/1", status=302).response.location)
        assert owner.get("/import/1/columns", status=303).response.location == "/import/1"
        assert onward(owner, worker, checking) == "/import/1"
        assert "400 rows have errors" in owner.get("/import/1").text

    def test_a_long_workbook_is_marked_in_the_background_and_fetched(
        self, owner: Visitor, worker: Worker, job: str
    ) -> None:
        onward(owner, worker, job)
        owner.post("/import/1/columns", answers(owner.get("/import/1/columns")))
        onward(owner, worker, str(owner.get("/import/1", status=302).response.location))
        assert owner.get("/import/1/marked.xlsx", status=303).response.location == "/import/1"
        form = owner.get("/import/1").soup.select_one("form[action$='/mark']")
        assert form is not None
        marking_job = str(owner.post(str(form["action"])).response.location)
        assert onward(owner, worker, marking_job) is None
        done = owner.get(marking_job)
        assert done.h1 == "Marking errors in a workbook: Done"
        assert done.soup.select_one("a[href='/import/1']") is not None
        link = done.soup.select_one("a[href^='/files/']")
        assert link is not None
        response = owner.get(str(link["href"])).response
        assert "a-errors.xlsx" in response.headers["Content-Disposition"]
        assert load_workbook(io.BytesIO(response.data)).worksheets[0]["D2"].value

    def test_one_that_cannot_be_marked_says_why_where_it_was_ordered(
        self, owner: Visitor, worker: Worker, job: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        onward(owner, worker, job)
        owner.post("/import/1/columns", answers(owner.get("/import/1/columns")))
        onward(owner, worker, str(owner.get("/import/1", status=302).response.location))
        slow = Problem("workbook-slow", params={"name": "a.xlsx"})
        monkeypatch.setattr(
            "app.usecases.importing.marking.marked_workbook", lambda *_args, **_kwargs: slow
        )
        marking_job = str(owner.post("/import/1/mark").response.location)
        onward(owner, worker, marking_job)
        page = owner.get(marking_job)
        assert page.h1 == "Marking errors in a workbook: Not finished"
        assert "Reading a.xlsx takes too long" in page.text

    def test_reading_that_was_stopped_can_be_ordered_again(
        self, owner: Visitor, worker: Worker, job: str
    ) -> None:
        owner.post(f"{job}/cancel")
        page = owner.get("/import/1")
        assert page.h1 == "Not read yet"
        assert owner.get("/import/1/columns", status=303).response.location == "/import/1"
        again = str(owner.post("/import/1/read").response.location)
        assert onward(owner, worker, again) == "/import/1"
        assert owner.post("/import/1/read").response.location == "/import/1"
        owner.get("/import/1/columns")

    def test_a_file_that_cannot_be_read_says_why_where_files_are_chosen(
        self, owner: Visitor, worker: Worker
    ) -> None:
        content = b"SKU,name\n" + b"a" * 300_000 + b"\x81\n"
        data = {"kind": "receipts", "file": (io.BytesIO(content), "a.csv"), "page": "/import"}
        job = str(owner.post("/import", data).response.location)
        assert onward(owner, worker, job) == "/import/1"
        page = owner.get(str(owner.get("/import/1", status=302).response.location))
        assert page.error("file").startswith("The characters of a.csv cannot be read")
        assert page.value("kind") == "receipts"
        assert "Could not be read" in page.text

    def test_headings_far_down_are_not_looked_for(
        self, owner: Visitor, worker: Worker, job: str
    ) -> None:
        onward(owner, worker, job)
        sent = {**answers(owner.get("/import/1/columns")), "heading_row": "101", "act": "again"}
        page = owner.post("/import/1/columns", sent, status=422)
        assert page.error("heading_row").startswith("Headings are looked for in the first 100")


def onward(owner: Visitor, worker: Worker, job: str) -> str | None:
    """Have a job done; return where those who wait for it are taken by themselves."""
    assert owner.get(job).soup.select_one("#job[hx-get]") is not None
    worker.do(int(job.rpartition("/")[2]))
    return owner.get(f"{job}/progress").response.headers.get("HX-Redirect")
