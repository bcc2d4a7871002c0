"""Pages that take files larger than the rest of the site: how much each of them reads."""

from collections.abc import Mapping
from typing import Any, Final

from flask import Flask, request

from app.connectors.label_pdf.limits import MOST_BYTES as MOST_LABELS

#: The form around a file.
_FORM: Final = 1024 * 1024
_LARGER: Final[Mapping[str, int]] = {"platform_labels.show": MOST_LABELS + _FORM}


def prepare(app: Flask) -> None:
    """Let those pages read more, before anything looks at what was sent."""

    @app.url_value_preprocessor
    def allow(endpoint: str | None, _values: dict[str, Any] | None) -> None:
        most = _LARGER.get(endpoint or "")
        if most is not None:
            request.max_content_length = most
