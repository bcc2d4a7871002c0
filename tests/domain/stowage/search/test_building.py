"""Building the kernel: with any C compiler, and an installation that goes on without one."""

import ctypes
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from app.domain.stowage.search import building
from app.domain.stowage.search.building import build, compiler, get_build_hook

needs_compiler = pytest.mark.skipif(
    compiler() is None, reason="without a C compiler nothing can be compiled"
)
ROOT = Path(building.__file__).parents[4]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "_kernel.so"


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the kernel one source, which is no C."""
    sources = tmp_path / "kernel"
    sources.mkdir()
    (sources / "kernel.c").write_text("this is no C\nnor is this")
    monkeypatch.setattr(building, "SOURCES", sources)


@pytest.fixture
def without_compiler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CC", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))


@needs_compiler
def test_the_kernel_is_one_library_with_three_doors(target: Path) -> None:
    assert build(target)
    library = ctypes.CDLL(str(target))
    assert all(hasattr(library, door) for door in ("stow_open", "stow_search", "stow_close"))
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_the_compiler_is_the_one_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CC", "ccache my-cc -m64")
    assert compiler() == ["ccache", "my-cc", "-m64"]


@pytest.mark.usefixtures("without_compiler")
def test_without_a_compiler_nothing_is_built_and_one_line_says_so(
    target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not build(target)
    assert not target.exists()
    assert capsys.readouterr().err == (
        "Packing will search in plain Python, which is slower: no C compiler was found\n"
    )


def test_a_compiler_that_is_not_there_is_none(
    target: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CC", "/nowhere/cc")
    assert not build(target)
    assert capsys.readouterr().err.count("\n") == 1


@needs_compiler
@pytest.mark.usefixtures("broken")
def test_sources_that_do_not_compile_leave_the_library_as_it_was(
    target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target.write_bytes(b"what was built before")
    assert not build(target)
    assert target.read_bytes() == b"what was built before"
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "error" in said


@needs_compiler
@pytest.mark.skipif(shutil.which("false") is None, reason="needs a command that fails silently")
def test_a_compiler_that_fails_without_a_word_is_named(
    target: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CC", "false")
    assert not build(target)
    assert "false failed" in capsys.readouterr().err


def test_the_installation_is_told_of_the_hook() -> None:
    hooks = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["hooks"]
    assert (ROOT / hooks["custom"]["path"]).samefile(building.__file__)


def hooked(target_name: str) -> dict[str, Any]:
    """Return what the hook tells the build backend about a wheel or a source archive."""
    pytest.importorskip("hatchling", reason="only whoever builds has the build backend")
    told: dict[str, Any] = {"artifacts": []}
    hook = get_build_hook()(str(ROOT), {}, None, None, str(ROOT), target_name)
    hook.initialize("standard", told)
    return told


@pytest.mark.parametrize("worked", [True, False])
def test_a_wheel_is_of_one_platform_only_when_the_kernel_is_in_it(
    monkeypatch: pytest.MonkeyPatch, *, worked: bool
) -> None:
    monkeypatch.setattr(building, "build", lambda: worked)
    told = hooked("wheel")
    assert ("app/domain/stowage/search/_kernel.so" in told["artifacts"]) is worked
    assert told.get("infer_tag", False) is worked
    assert told.get("pure_python", True) is not worked


def test_a_source_archive_compiles_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "build", lambda: pytest.fail("compiled for a source archive"))
    assert hooked("sdist") == {"artifacts": []}
