"""What is said when papers are put together and records are handed out."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "export-several-accounts": msg(
        "Several accounts have a shipment of this reference. "
        "Name one with --account and its e-mail address."
    ),
    "export-no-account": msg("No account has the e-mail address %(email)s."),
    "export-unknown": msg(
        "There is no shipment %(reference)s. Write a shipment's reference, such as IP-2026-0001-1."
    ),
    "export-several-shipments": msg(
        "This plan has several shipments. Choose one of them: %(references)s."
    ),
    "papers-none-current": msg("No document is up to date. Make them first, then download all."),
    "papers-file-gone": msg(
        "The file of %(document)s is not in the store. Make that document again."
    ),
}
