"""In which language a command speaks to the person at the terminal."""

import os
from collections.abc import Mapping
from typing import Final

import click

from app.domain.naming import Language

_SETTINGS: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(environ: Mapping[str, str]) -> Language:
    """Return the language the machine is set to: the first setting that says anything decides."""
    said = next((environ[name] for name in _SETTINGS if environ.get(name)), "")
    return Language.ZH if said.startswith(Language.ZH) else Language.EN


language_option = click.option(
    "--language",
    type=click.Choice([language.value for language in Language]),
    default=lambda: language_of(os.environ).value,
    show_default="the machine's",
    help="zh or en.",
)
