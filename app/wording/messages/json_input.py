"""What is wrong with a JSON document handed to a command."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "unknown-key": msg(
        "There is no key “%(key)s” here. The nearest is “%(nearest)s”: correct it or take it out."
    ),
    "input-missing": msg("Add the key “%(key)s”."),
    "input-repeated-key": msg("The key “%(key)s” stands twice in one object. Keep one."),
    "input-wrong-type": msg("Only this fits here: %(expected)s."),
    "input-not-json": msg("This is not JSON: look at line %(line)s, column %(column)s."),
    "input-number-too-long": msg("A number here has too many digits. Shorten it."),
    "input-too-deep": msg("The document is nested too deeply. Flatten it."),
    "input-too-small": msg("Enter %(limit)s or more."),
    "input-too-large": msg("Enter %(limit)s or less."),
    "input-too-long": msg("Shorten this to %(limit)s characters."),
    "input-empty": msg("Fill this in."),
    "input-too-few-items": msg("List at least %(limit)s here."),
    "input-too-many-items": msg("List at most %(limit)s here."),
    "input-not-a-choice": msg("Choose one of these: %(limit)s."),
}
