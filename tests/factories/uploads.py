"""Files as people upload them, for tests."""

import io
import zipfile

import pikepdf


def pdf(*, password: str = "") -> bytes:
    """Return a PDF of one empty page."""
    written = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(
            written,
            encryption=pikepdf.Encryption(user=password, owner=password) if password else None,
        )
    return written.getvalue()


def zipped(*names: str) -> bytes:
    """Return a zip with files of these names."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as made:
        for name in names:
            made.writestr(name, "<x/>")
    return written.getvalue()


def sheet() -> bytes:
    """Return what begins like a workbook."""
    return zipped("[Content_Types].xml", "xl/workbook.xml")
