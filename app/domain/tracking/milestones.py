"""The milestones 节点 of a set of cartons, in the order they are usually passed."""

from enum import StrEnum


class Milestone(StrEnum):
    """A point on the way; the words are those that tracking messages are read into."""

    CARGO_READY = "CARGO_READY"
    BOOKED = "BOOKED"
    WAREHOUSE_IN = "WAREHOUSE_IN"
    STUFFED = "STUFFED"
    ORIGIN_GATE_IN = "ORIGIN_GATE_IN"
    EXPORT_RELEASED = "EXPORT_RELEASED"
    LOADED = "LOADED"
    DEPARTED = "DEPARTED"
    TRANSSHIPPED = "TRANSSHIPPED"
    ARRIVED = "ARRIVED"
    DISCHARGED = "DISCHARGED"
    IMPORT_RELEASED = "IMPORT_RELEASED"
    AVAILABLE = "AVAILABLE"
    OUT_GATE = "OUT_GATE"
    APPOINTED = "APPOINTED"
    DELIVERED = "DELIVERED"
    CHECKED_IN = "CHECKED_IN"
    RECEIVING = "RECEIVING"
    CLOSED = "CLOSED"
    EMPTY_RETURNED = "EMPTY_RETURNED"


class Classifier(StrEnum):
    """Whether a milestone is planned, estimated, or has actually happened (DCSA's words)."""

    PLANNED = "PLN"
    ESTIMATED = "EST"
    ACTUAL = "ACT"
