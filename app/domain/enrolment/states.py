"""The states of an application: draft → submitted → approved, and back to draft with a reason."""

from enum import StrEnum


class ApplicationState(StrEnum):
    """How far an application has come; only a draft can be changed."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"

    @property
    def editable(self) -> bool:
        """Return whether answers can still be changed."""
        return self is ApplicationState.DRAFT

    def may_become(self, other: "ApplicationState") -> bool:
        """Return whether a person can take an application from this state to `other`."""
        return (self, other) in {
            (ApplicationState.DRAFT, ApplicationState.SUBMITTED),
            (ApplicationState.SUBMITTED, ApplicationState.APPROVED),
            (ApplicationState.SUBMITTED, ApplicationState.DRAFT),
            (ApplicationState.APPROVED, ApplicationState.DRAFT),
        }
