"""Why an uploaded file is not taken."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "file-broken": msg("This file is damaged. Open it, save it anew, then choose it again."),
    "file-empty": msg("This file is empty. Choose the file again."),
    "file-large": msg("This file is over %(limit)s MB. Send it in parts, or make it smaller."),
    "file-missing": msg("Choose a file first."),
    "file-pixels": msg(
        "This picture has more than %(pixels)s million pixels. Make it smaller first."
    ),
    "file-quota": msg(
        "The files of this workspace may take %(limit)s MB together, and with this one they would "
        "take more. Remove files you no longer need first."
    ),
    "file-subject": msg("What this file should belong to is gone. Reload the page."),
    "file-type": msg("Only PDF, JPEG, PNG, WEBP, XLSX and CSV are taken. Save it as one of them."),
}
