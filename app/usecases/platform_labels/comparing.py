"""The labels of the file beside the cartons of the shipment, and ids that the file offers."""

from app.domain.labelling.cells import CutLabel
from app.domain.labelling.platform import Matching, Offer, match_labels, offered_ids
from app.domain.problems import Problem
from app.domain.programme.selling import CartonNumbering
from app.persistence.label_files import LabelFile
from app.persistence.tables.plans import Shipment
from app.usecases import plan_numbers
from app.usecases.number_cartons import cartons_of


def numbering_of(shipment: Shipment) -> CartonNumbering | None:
    """Return how the platform numbers cartons; None where it does not, or its form is unknown."""
    programme = plan_numbers.programme_of(shipment.plan)
    if programme is None or not programme.numbering.by_platform:
        return None
    return programme.numbering if programme.numbering.id_pattern else None


def labels_of(kept: LabelFile) -> list[CutLabel]:
    """Return the labels found in the file, in its order."""
    return [CutLabel.load(each) for each in kept.labels]


def refusal_of(kept: LabelFile) -> Problem | None:
    """Return why the file cannot be used."""
    said = kept.refusal
    return Problem(said["code"], "file", said["params"]) if said else None


def compare(shipment: Shipment, kept: LabelFile) -> Matching | None:
    """Return the labels beside the cartons; None where the platform numbers none."""
    numbering = numbering_of(shipment)
    if numbering is None:
        return None
    return match_labels(
        {carton.number: carton.external_id for carton in cartons_of(shipment)},
        [each["id"] for each in kept.labels],
        numbering=numbering,
        shipment_id=shipment.programme_number,
        written=kept.written,
    )


def offer(shipment: Shipment, kept: LabelFile) -> Offer | None:
    """Return the ids that the file offers to cartons of which none has an id yet."""
    numbering, cartons = numbering_of(shipment), cartons_of(shipment)
    if numbering is None or any(carton.external_id for carton in cartons):
        return None
    return offered_ids(
        [each["id"] for each in kept.labels],
        numbering=numbering,
        count=len(cartons),
        shipment_id=shipment.programme_number,
    )
