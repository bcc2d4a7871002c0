"""What is said about the shipment table, its saved views and changes of many shipments at once."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "change-too-many": msg(
        "%(count)s shipments fit; at most %(limit)s can be changed at once. Use filters, or tick "
        "some."
    ),
    "edit-cancelled": msg("This shipment is cancelled. Only its note can be changed."),
    "edit-closed": msg("This shipment is closed. Reopen it first, then change it."),
    "edit-locked": msg(
        "Fixed by the lock, since labels carry it. Reopen the plan first; after the hand-over it "
        "stays."
    ),
    "edit-text-long": msg("Shorten this to %(limit)s characters; it has %(length)s."),
    "view-name-taken": msg("You already have a view called %(name)s. Choose another name."),
    "view-query-long": msg("This view has too many filters and columns to keep. Use fewer."),
    "view-too-many": msg("You can keep %(limit)s views. Delete one first."),
}
