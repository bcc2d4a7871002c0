"""Builds the kernel when Sampan is installed, with whatever C compiler there is.

Without one the installation goes on: the search then runs in plain Python, slower.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

SOURCES: Final = Path(__file__).with_name("kernel")
LIBRARY: Final = Path(__file__).with_name("_kernel.so")
#: No contraction to fused operations: the kernel ranks blocks exactly as plain Python does.
FLAGS: Final = ("-std=gnu11", "-O3", "-ffp-contract=off", "-fPIC", "-shared")


def compiler() -> list[str] | None:
    """Return the command of the C compiler: what CC says, else the first that is found."""
    if os.environ.get("CC"):
        return os.environ["CC"].split()
    found = next(filter(None, map(shutil.which, ("cc", "gcc", "clang"))), None)
    return [found] if found else None


def build(target: Path = LIBRARY) -> bool:
    """Compile the kernel to `target`; False, with a line to stderr, when that cannot be done."""
    command = compiler()
    if command is None:
        _say("no C compiler was found")
        return False
    try:
        return _compile(command, target)
    except OSError as error:
        _say(str(error))
        return False


def _compile(command: list[str], target: Path) -> bool:
    """Put the library in place only when it was made: what was there stays otherwise."""
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        made = Path(folder, target.name)
        sources = sorted(str(path) for path in SOURCES.glob("*.c"))
        run = subprocess.run(  # noqa: S603 - the compiler of whoever installs, on our own sources
            [*command, *FLAGS, "-o", str(made), *sources, "-lm"],
            capture_output=True,
            text=True,
            check=False,
        )
        if run.returncode:
            lines = run.stderr.splitlines() or [f"{command[0]} failed"]
            _say(next((line for line in lines if "error" in line), lines[0]))
            return False
        made.replace(target)
    return True


def _say(reason: str) -> None:
    sys.stderr.write(f"Packing will search in plain Python, which is slower: {reason}\n")


def get_build_hook() -> Any:
    """Return the hook by which the build backend compiles the kernel."""
    from hatchling.builders.hooks.plugin.interface import (  # noqa: PLC0415 - only while building
        BuildHookInterface,
    )

    class KernelHook(BuildHookInterface[Any]):
        """Compiles the kernel before the wheel, plain or editable, is put together."""

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
            """Compile, and put the library into the wheel when that worked."""
            if self.target_name == "wheel" and build():
                build_data["pure_python"] = False
                build_data["infer_tag"] = True
                build_data["artifacts"].append("app/domain/stowage/search/_kernel.so")

    return KernelHook
