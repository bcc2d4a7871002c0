"""Checks on form fields, each with a sentence of our own that says what to do."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from wtforms import Field, Form
from wtforms.validators import Optional, StopValidation, ValidationError

from app.web.i18n import lazy

Check = Callable[[Form, Field], None]
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_PHONE: Final = re.compile(r"\+?[\d ()/-]{5,}((ext|x|转)\.? ?\d+)?", re.IGNORECASE)
_LATIN: Final = re.compile(r"[\x20-\x7e\n]*")

optional = Optional


class Needed:
    """The field must be answered; 0 and False are answers."""

    field_flags: Final = {"required": True}

    def __init__(self, message: Any) -> None:
        self.message = message

    def __call__(self, form: Form, field: Field) -> None:
        """Stop at an empty field, unless reading it was already refused."""
        del form
        if field.data in (None, "", []):
            if field.errors:
                raise StopValidation
            raise StopValidation(self.message)


class Asked:
    """The field follows up answers to other questions: needed with them, unread without."""

    field_flags: Final = {"required": True}

    def __init__(self, message: Any, answers: Mapping[str, str]) -> None:
        self.answers = answers
        self.needed = Needed(message)

    def __call__(self, form: Form, field: Field) -> None:
        """Stop at an empty field that was asked for, and at any field that was not."""
        if any(form[question].data != answer for question, answer in self.answers.items()):
            field.errors = []
            raise StopValidation
        self.needed(form, field)


def longest(most: int) -> Check:
    """Return a check that text is no longer than `most` characters."""

    def check(_form: Form, field: Field) -> None:
        if field.data and len(field.data) > most:
            raise ValidationError(
                lazy("Shorten this to %(most)s characters; it has %(length)s",
                     most=most, length=len(field.data))
            )  # fmt: skip

    return check


def latin(_form: Form, field: Field) -> None:
    """Check that text prints in English papers: Latin letters, digits and plain signs only."""
    text = field.data or ""
    if not _LATIN.fullmatch(text):
        wrong = next(character for character in text if not _LATIN.fullmatch(character))
        raise ValidationError(
            lazy("Write this in English letters; “%(character)s” cannot be printed abroad",
                 character=wrong)
        )  # fmt: skip


def positive(_form: Form, field: Field) -> None:
    """Check that a figure is more than nothing."""
    value = field.data
    bare = getattr(value, "grams", getattr(value, "millimetres", value))
    if bare is not None and bare <= 0:
        raise ValidationError(lazy("Enter a figure above 0"))


def at_least_zero(_form: Form, field: Field) -> None:
    """Check that a figure is not negative."""
    if field.data is not None and Decimal(field.data) < 0:
        raise ValidationError(lazy("Enter 0 or more"))


def at_most(most: int) -> Check:
    """Return a check that a count is no more than `most`."""

    def check(_form: Form, field: Field) -> None:
        if field.data is not None and field.data > most:
            raise ValidationError(lazy("Enter %(most)s or less", most=most))

    return check


def email(_form: Form, field: Field) -> None:
    """Check that an address has the shape of an e-mail address."""
    if field.data and not _EMAIL.fullmatch(field.data):
        raise ValidationError(lazy("Enter an e-mail address, for example name@company.com"))


def phone(_form: Form, field: Field) -> None:
    """Check that a phone number is written in digits, with the signs people set between them."""
    if field.data and not _PHONE.fullmatch(field.data):
        raise ValidationError(lazy("Enter a phone number in digits, for example +86 574 8765 4321"))
