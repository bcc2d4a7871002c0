"""Every refusal is a value: a code, the place it belongs to, and the facts its sentence needs."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Severity(StrEnum):
    """Whether a finding stops the person or only asks them to look."""

    BLOCKING = "blocking"
    ADVISORY = "advisory"


_NO_PARAMS: Final[Mapping[str, object]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding about what a person entered.

    `code` is the key of its sentence in app/messages; `field` is the path of the cell it belongs
    to ("cartons.2.gross_weight"), empty for the whole; `params` are the figures the sentence says.
    """

    code: str
    field: str = ""
    params: Mapping[str, object] = dataclasses.field(default_factory=lambda: _NO_PARAMS, hash=False)
    severity: Severity = Severity.BLOCKING

    @property
    def blocking(self) -> bool:
        """Return whether the person cannot go on before it is mended."""
        return self.severity is Severity.BLOCKING

    def under(self, path: str) -> "Problem":
        """Return the same problem with its field placed below `path`."""
        place = f"{path}.{self.field}" if self.field else path
        return Problem(self.code, place, self.params, self.severity)
