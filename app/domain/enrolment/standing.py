"""What a person accepted, and how an applicant stands with a destination's tax office."""

from enum import StrEnum


class AcceptedText(StrEnum):
    """A text of Sampan's that is accepted version by version."""

    SERVICE = "service"
    AGREEMENT = "agreement"


class TaxStanding(StrEnum):
    """Whether the applicant has a destination's tax numbers."""

    REGISTERED = "registered"
    APPLIED = "applied-for"
    NOT_NEEDED = "not-needed"
