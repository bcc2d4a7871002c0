"""Files lie by their content: whole or not at all, and never by a name somebody chose."""

from pathlib import Path

import pytest

from app.persistence.files import FileFolder

HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"


def test_content_lies_under_its_sha_256_in_two_levels(tmp_path: Path) -> None:
    folder = FileFolder(tmp_path)
    assert folder.put(b"hello") == HELLO
    assert folder.put(b"hello") == HELLO
    assert (tmp_path / "2c" / "f2" / HELLO).read_bytes() == b"hello"
    assert folder.read(HELLO) == b"hello"
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize("name", ["", "../../etc/passwd", HELLO.upper(), HELLO])
def test_what_is_not_there_is_not_found(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileNotFoundError):
        FileFolder(tmp_path).read(name)


def test_a_write_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="no space"):
        FileFolder(tmp_path).put(b"hello")
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
