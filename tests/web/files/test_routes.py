"""Stored files are downloads, for their own workspace only."""

from app.persistence.files import FileFolder
from app.persistence.tables.files import StoredFile
from tests.factories.people import Member
from tests.web.visitor import Visitor


def stored(member: Member, content: bytes, folder: FileFolder | None) -> str:
    name = folder.put(content) if folder else "0" * 64
    with member.session() as session:
        file = StoredFile(
            sha256=name, name="发票 1.html", media_type="text/html", size=len(content)
        )
        session.add(file)
        session.commit()
        return f"/files/{file.id}"


def test_a_file_is_sent_as_a_download_never_shown(owner: Visitor, member: Member) -> None:
    folder = FileFolder(owner.app.extensions["sampan_config"].files)
    response = owner.get(stored(member, b"<script>", folder)).response
    assert response.data == b"<script>"
    assert response.headers["Content-Disposition"].startswith("attachment; ")
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_strange_lost_and_unknown_files_are_not_there(
    owner: Visitor, member: Member, stranger: Member
) -> None:
    folder = FileFolder(owner.app.extensions["sampan_config"].files)
    owner.get(stored(stranger, b"theirs", folder), status=404)
    owner.get(stored(member, b"lost", None), status=404)
    owner.get("/files/999", status=404)
