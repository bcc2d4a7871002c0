"""What Sampan needs of the machine beyond Python: Pango for papers, Chromium for its tests."""

import ctypes
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

#: Shared libraries WeasyPrint 70 loads, by the names Linux and macOS give them.
_LIBRARIES: Final = (
    ("libgobject-2.0.so.0", "libgobject-2.0.dylib"),
    ("libpango-1.0.so.0", "libpango-1.0.dylib"),
    ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
    ("libharfbuzz.so.0", "libharfbuzz.dylib"),
    ("libharfbuzz-subset.so.0", "libharfbuzz-subset.dylib"),
    ("libfontconfig.so.1", "libfontconfig.dylib"),
)
_FOR_PAPERS: Final = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
_FOR_BROWSER: Final = ("chromium", "fonts-noto-cjk")
_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
_CHINESE_FONTS: Final = (Path("/usr/share/fonts/opentype/noto"), Path("/System/Library/Fonts"))


@dataclass(frozen=True, slots=True)
class Need:
    """Debian packages that are missing, and what does not work without them."""

    packages: tuple[str, ...]
    without: str


def loads(names: tuple[str, ...]) -> bool:
    """Return whether a shared library is there under any of its `names`."""
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            continue
        return True
    return False


def needs(*, tests: bool = False) -> list[Need]:
    """Return what this machine lacks."""
    found = []
    if not all(loads(names) for names in _LIBRARIES):
        found.append(Need(_FOR_PAPERS, "papers cannot be printed; pages and labels work"))
    if tests and not (_browser() and any(folder.is_dir() for folder in _CHINESE_FONTS)):
        found.append(Need(_FOR_BROWSER, "the tests in the browser cannot run"))
    return found


def _browser() -> str | None:
    return next((path for path in map(shutil.which, _BROWSERS) if path), None)


def _may_install() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _advice(need: Need) -> str:
    if sys.platform == "darwin":
        return "brew install pango" if need.packages == _FOR_PAPERS else "install Chromium"
    return f"sudo apt-get update && sudo apt-get install -y {' '.join(need.packages)}"


def _install(packages: tuple[str, ...]) -> bool:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    steps = (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    )
    for step in steps:
        done = subprocess.run(step, env=quiet, check=False, capture_output=True, text=True)  # noqa: S603
        if done.returncode:
            click.echo(done.stderr.strip(), err=True)
            return False
    return True


def provide(*, tests: bool = False) -> list[Need]:
    """Install what is missing where that is allowed, otherwise say the one command to run."""
    lacking = needs(tests=tests)
    for need in lacking:
        names = " ".join(need.packages)
        if _may_install():
            click.echo(f"Installing {names}")
            if _install(need.packages):
                continue
        click.echo(f"Missing: {names} ({need.without}). To install:\n  {_advice(need)}", err=True)
    return needs(tests=tests) if lacking else []


@click.command()
@click.option("--tests", is_flag=True, help="Also what the tests need: Chromium and a CJK font.")
def machine(*, tests: bool) -> None:
    """Check the libraries of this machine, and install them where that is allowed."""
    provide(tests=tests)
