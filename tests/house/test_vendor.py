"""What others wrote and we ship: pinned, licensed and unchanged."""

import hashlib
import json

from app import paths

VENDOR = paths.STATIC / "vendor"


def test_every_vendored_file_is_the_one_that_was_pinned() -> None:
    locked = json.loads((VENDOR / "vendor.lock.json").read_text(encoding="utf-8"))
    files = {
        path.relative_to(VENDOR).as_posix(): hashlib.sha512(path.read_bytes()).hexdigest()
        for path in VENDOR.rglob("*")
        if path.is_file() and path.name != "vendor.lock.json"
    }
    assert {name: entry["sha512"] for name, entry in locked["files"].items()} == files


def test_every_vendored_package_names_its_origin_and_licence() -> None:
    locked = json.loads((VENDOR / "vendor.lock.json").read_text(encoding="utf-8"))
    folders = {name.partition("/")[0] for name in locked["files"]}
    assert set(locked["packages"]) == folders
    for name, package in locked["packages"].items():
        assert package["licence"], name
        assert package["origin"], name
        assert package["version"] in name
