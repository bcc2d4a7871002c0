"""Text fields whose length is counted beside them, because systems abroad cut long entries off."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from app.catalogue.field_limits import field_limits
from app.domain.naming import Name
from app.web import checks
from app.web.fields import TextField


@dataclass(frozen=True, slots=True)
class Meter:
    """How much of a limit an entry uses; `system` is the one that cuts it off, None our own."""

    system: Name | None
    used: int
    most: int

    @property
    def over(self) -> bool:
        """Return whether the system cuts the entry off."""
        return self.used > self.most


class MeteredField(TextField):
    """One line of text, refused above `most` characters, metered by what other systems take.

    `parts` names the field in app.catalogue.field_limits, the better fitting name first; without
    a system that knows any of them the entry is metered by `most`.
    """

    def __init__(
        self,
        label: Any,
        validators: Iterable[Any] = (),
        *,
        most: int,
        parts: tuple[str, ...] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(label, [*validators, checks.longest(most)], **kwargs)
        self.most = most
        self.parts = parts

    @property
    def meters(self) -> list[Meter]:
        """Return the meters to show beside the field."""
        used = len(self.data or "")
        found = []
        for limits in field_limits().values():
            part = next((part for part in self.parts if part in limits.characters), None)
            if part is not None:
                lines = limits.street_lines if part == "street" else 1
                found.append(Meter(limits.name, used, limits.characters[part] * lines))
        return found or [Meter(None, used, self.most)]
