"""One log line a request: its reference, what was asked, the answer and the time it took.

Neither query strings nor bodies are written: they may carry what people typed.
"""

import logging
import time

from flask import Flask, Response, g, request

from app.web.errors import request_id

log = logging.getLogger("sampan.web")


def _begin() -> None:
    g.began = time.monotonic()


def _note(response: Response) -> Response:
    response.headers["X-Request-ID"] = request_id()
    if request.endpoint not in {"static", "health.show"}:
        spent = round((time.monotonic() - g.get("began", time.monotonic())) * 1000)
        log.info(
            "request=%s person=%s %s %s %s %sms",
            request_id(),
            getattr(g.get("person"), "id", "-"),
            request.method,
            request.path,
            response.status_code,
            spent,
        )
    return response


def prepare(app: Flask) -> None:
    """Write a line for every request but static files and health checks."""
    app.before_request(_begin)
    app.after_request(_note)
