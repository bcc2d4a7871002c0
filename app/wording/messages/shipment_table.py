"""What is said about the shipment table, its saved views and changes of many shipments at once."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "view-name-taken": msg("You already have a view called %(name)s. Choose another name."),
    "view-query-long": msg("This view has too many filters and columns to keep. Use fewer."),
    "view-too-many": msg("You can keep %(limit)s views. Delete one first."),
}
