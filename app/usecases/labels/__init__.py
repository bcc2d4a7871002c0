"""Labels of a shipment: of its cartons, units, pallets and bags, made one kind a module."""

from app.usecases.labels.making import REFUSED, draw_labels, make_labels, run_document, written
from app.usecases.labels.order import MOST_LABELS, LabelOrder

__all__ = [
    "MOST_LABELS",
    "REFUSED",
    "LabelOrder",
    "draw_labels",
    "make_labels",
    "run_document",
    "written",
]
