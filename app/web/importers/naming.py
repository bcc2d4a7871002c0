"""How an importer is named in lists."""

from typing import Any

from app.web.i18n import lazy
from app.web.rendering import written


def importer_name(importer: Any) -> str:
    """Return how an importer is named in lists: its company, or the forwarder that brings one."""
    if importer.kind == "forwarder":
        return str(lazy("Provided by the forwarder %(name)s", name=importer.forwarder))
    return importer.name_en or (written(importer.entity, "name") if importer.entity else "")
