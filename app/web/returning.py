"""Where a page sends its reader next: back to the page that asked for it, if one did."""

from flask import request


def onward(default: str) -> str:
    """Return the path the reader was going to; only paths of this site count."""
    target = request.args.get("next", "")
    inside = target.startswith("/") and not target.startswith("//") and "\\" not in target
    return target if inside else default
