"""Sampan 舢板: plans cross-border inbound shipments."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from config import Config


def create_app(config: "Config") -> "Flask":
    """Return the web application for one installation (see app/web/wiring.py)."""
    from app.web.wiring import wire  # noqa: PLC0415 - rules and labels import without Flask

    return wire(config)
