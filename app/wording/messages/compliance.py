"""What the compliance files of products say against booking, and why one is not saved."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "compliance-dates": msg("The last day is before the day of issue. Check both dates."),
    "compliance-expired": msg(
        "%(sku)s: %(kind)s is valid until %(day)s only, not on the day of departure. Renew it and "
        "upload the new one in its compliance files."
    ),
    "compliance-expires-soon": msg("%(sku)s: %(kind)s ends on %(day)s. Renew it in time."),
    "compliance-kept-meanwhile": msg(
        "Somebody else kept this meanwhile. Load the page again and compare."
    ),
    "compliance-missing": msg(
        "%(sku)s: %(kind)s is missing. Upload it in the product's compliance files, or say there "
        "why it is not needed."
    ),
    "compliance-reason": msg("Say in a few words why it is not needed."),
    "compliance-unanswered": msg(
        "%(sku)s: find out whether these are needed, and say so in its compliance files: %(kinds)s."
    ),
}
