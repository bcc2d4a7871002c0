"""A page that takes label PDFs reads more than the others, which keep their limit."""

from typing import Final

import pytest
from werkzeug.test import TestResponse

from app.web.wiring import MOST_UPLOADED
from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.web.visitor import Visitor

_LARGE: Final = b"%PDF-1.7\n" + b"0" * (MOST_UPLOADED + 1)
_BOUNDARY: Final = "between-the-parts"


@pytest.fixture(autouse=True)
def _plan(member: Member) -> None:
    with member.session() as session:
        a_plan(session)


def send(owner: Visitor, path: str, **fields: str) -> TestResponse:
    """Send a form with a large file, as bytes: the test client would keep it in a file unclosed."""
    parts = [
        f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}'.encode()
        for name, value in {"csrf_token": owner.token(), **fields}.items()
    ]
    head = 'Content-Disposition: form-data; name="file"; filename="labels.pdf"\r\n\r\n'
    parts.append(head.encode() + _LARGE)
    line = f"--{_BOUNDARY}".encode()
    body = b"".join(line + b"\r\n" + part + b"\r\n" for part in parts) + line + b"--\r\n"
    kind = f"multipart/form-data; boundary={_BOUNDARY}"
    return owner.client.post(path, data=body, content_type=kind)


def test_a_large_label_pdf_is_taken_in_to_be_read(owner: Visitor) -> None:
    answer = send(owner, "/p/IP-2026-0001/labels/1/platform", act="send")
    assert answer.status_code == 303
    assert answer.location.startswith("/jobs/")


def test_another_page_refuses_as_much(owner: Visitor) -> None:
    assert send(owner, "/sheet-templates/new", name="x").status_code == 413
