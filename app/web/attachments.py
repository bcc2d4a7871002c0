"""Files made on the spot and handed out as downloads."""

from io import BytesIO

from flask import send_file
from werkzeug.wrappers import Response


def attachment(content: bytes, *, name: str, media_type: str) -> Response:
    """Return `content` as a download under `name`, never kept by the browser."""
    return send_file(
        BytesIO(content), mimetype=media_type, as_attachment=True, download_name=name, max_age=0
    )
