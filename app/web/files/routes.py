"""Stored files, handed out as downloads only: a browser never runs what somebody uploaded."""

from io import BytesIO

from flask import Blueprint, abort, send_file
from werkzeug.wrappers import Response

from app.persistence.files import find_file
from app.web.database import database
from app.web.files.folder import folder

blueprint = Blueprint("files", __name__)


@blueprint.get("/files/<int:file_id>")
def download(file_id: int) -> Response:
    """Send a file of the reader's workspace under the name it came with."""
    stored = find_file(database(), file_id) or abort(404)
    try:
        content = folder().read(stored.sha256)
    except FileNotFoundError:
        abort(404)
    return send_file(
        BytesIO(content),
        mimetype=stored.media_type,
        as_attachment=True,
        download_name=stored.name,
        max_age=0,
    )
