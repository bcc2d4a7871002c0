"""What is set up once: companies, stores, importers and addresses, and which comes next."""

from dataclasses import dataclass
from typing import Any, Final

from flask import Blueprint, render_template

from app.persistence.parties import ADDRESSES, ENTITIES, IMPORTERS, STORES, Shelf
from app.web.database import database
from app.web.i18n import lazy
from app.web.responses import Answer

blueprint = Blueprint("parties", __name__)


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to set up: its area, what it is called and what it is for."""

    area: str
    title: Any
    purpose: Any
    shelf: Shelf[Any]


TASKS: Final = (
    Task(
        "entities",
        lazy("Companies"),
        lazy("Who exports, owns the stores or imports, as named on papers"),
        ENTITIES,
    ),
    Task(
        "stores",
        lazy("Stores"),
        lazy("Where the goods are sold; listing numbers belong to a store"),
        STORES,
    ),
    Task(
        "importers",
        lazy("Importers"),
        lazy("Who answers to customs at each destination"),
        IMPORTERS,
    ),
    Task(
        "addresses",
        lazy("Ship-from addresses"),
        lazy("Where goods are collected: factory, own warehouse, forwarder's warehouse"),
        ADDRESSES,
    ),
)


@blueprint.get("/parties")
def index() -> Answer:
    """Show what is set up and what comes next."""
    counts = {task.area: task.shelf.count(database()) for task in TASKS}
    following = next((task.area for task in TASKS if not counts[task.area]), None)
    return render_template("parties/index.html", tasks=TASKS, counts=counts, following=following)
