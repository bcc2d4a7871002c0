"""Fields for the codes that authorities give: capitals, without the spaces people set in them."""

from collections.abc import Sequence
from typing import Any

from app.usecases.identifiers import compact
from app.web.fields import TextField


class CodeField(TextField):
    """A code of letters and digits."""

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Keep the code as it is compared and printed."""
        super().process_formdata(valuelist)
        self.data = compact(self.data)
