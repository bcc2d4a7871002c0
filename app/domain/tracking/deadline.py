"""Whether a shipment arrives by its latest day, as far as anybody knows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.progress import BEST_KNOWN, Progress


class Outlook(StrEnum):
    """How the best known delivery date compares with the deadline."""

    MET = "met"
    MISSED = "missed"
    ON_TIME = "on-time"
    LATE = "late"
    UNKNOWN = "unknown"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """The day the last carton is delivered by what is best known, and how sure that is.

    `day` is None while nothing is known of some carton; `classifier` is the weakest word it rests
    on.
    """

    day: date | None = None
    classifier: Classifier | None = None

    @property
    def done(self) -> bool:
        """Return whether every carton was delivered."""
        return self.classifier is Classifier.ACTUAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The latest day of arrival beside the best known delivery.

    `days_left` counts from today to the latest day, negative once it is past; `late_by` counts
    from the latest day to the delivery.
    """

    latest: date | None
    delivery: Delivery
    outlook: Outlook
    days_left: int | None = None
    late_by: int = 0


def delivery_of(progress: Progress) -> Delivery:
    """Return when the last carton is delivered: actual before estimated before planned."""
    known = progress.best_known(Milestone.DELIVERED)
    if not known or set(known) != progress.cartons:
        return Delivery()
    last = max(known.values(), key=lambda each: each.occurred.at)
    said = {each.classifier for each in known.values()}
    weakest = next(each for each in reversed(BEST_KNOWN) if each in said)
    return Delivery(day=last.occurred.day, classifier=weakest)


def deadline(progress: Progress, *, latest: date | None, today: date) -> Deadline:
    """Return how the shipment stands against its `latest` day of arrival.

    An expected day that has passed without a delivery counts as today: it was not met.
    """
    delivery = delivery_of(progress)
    if latest is None:
        return Deadline(latest=None, delivery=delivery, outlook=Outlook.OPEN)
    left = (latest - today).days
    if delivery.done and delivery.day is not None:
        late = (delivery.day - latest).days
        outlook = Outlook.MISSED if late > 0 else Outlook.MET
        return Deadline(
            latest=latest, delivery=delivery, outlook=outlook, days_left=left, late_by=max(late, 0)
        )
    late = (max(delivery.day or today, today) - latest).days
    known = Outlook.UNKNOWN if delivery.day is None else Outlook.ON_TIME
    return Deadline(
        latest=latest,
        delivery=delivery,
        outlook=Outlook.LATE if late > 0 else known,
        days_left=left,
        late_by=max(late, 0),
    )
