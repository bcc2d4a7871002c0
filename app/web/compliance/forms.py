"""What is asked of one kind of evidence."""

from collections.abc import Iterable
from typing import Any, Final

from wtforms import FileField
from wtforms.validators import Optional

from app.domain.compliance.standing import Answer
from app.persistence.compliance import ComplianceFile
from app.usecases.compliance.keeping import Statement
from app.web import checks
from app.web.compliance.words import ANSWERS
from app.web.fields import AnswerField, ChoiceField, DateField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy

_HINTS: Final = {
    Answer.OPEN: lazy("It stays on the list until it is settled or a document is here."),
    Answer.NEEDED: lazy(
        "It counts as missing until its document, or a registration's number, is here."
    ),
    Answer.NOT_NEEDED: lazy("Say why below; it is not asked for any more."),
}


class EvidenceForm(PageForm):
    """The answer, the facts of the document, and the document itself."""

    id = "evidence"

    answer = AnswerField(
        lazy("Is it needed for this product?"),
        choices=[(answer.value, label) for answer, label in ANSWERS.items()],
        hints=lambda value: _HINTS[Answer(value)],
        default=Answer.OPEN.value,
    )
    reason = TextField(
        lazy("Not needed because"),
        [checks.longest(240)],
        description=lazy("For example: no radio, dry battery, not for children"),
    )
    number = TextField(lazy("Number"), [checks.longest(80)])
    issuer = TextField(lazy("Issued by"), [checks.longest(120)])
    issued_on = DateField(lazy("Issued on"), [Optional()])
    expires_on = DateField(
        lazy("Valid until"),
        [Optional()],
        description=lazy("The last day it names; leave empty if it names none"),
    )
    note = TextField(lazy("Note"), [checks.longest(240)])
    document = FileField(
        lazy("Document file"),
        description=lazy("PDF, JPEG, PNG, WEBP, XLSX or CSV, at most 10 MB"),
        render_kw={"accept": ".pdf,.jpg,.jpeg,.png,.webp,.xlsx,.csv"},
    )

    @property
    def statement(self) -> Statement:
        """Return what is said."""
        return Statement(
            answer=Answer(self.answer.data or ""),
            reason=self.reason.data,
            number=self.number.data,
            issuer=self.issuer.data,
            issued_on=self.issued_on.data,
            expires_on=self.expires_on.data,
            note=self.note.data,
        )


def form_for(offered: Iterable[ComplianceFile]) -> type[EvidenceForm]:
    """Return the form, with the files of other products to choose from where there are any."""
    choices = [(str(row.id), _label(row)) for row in offered]
    if not choices:
        return EvidenceForm
    same_as = ChoiceField(
        lazy("Same as of another product"),
        [Optional()],
        choices=[("", lazy("None: it has its own")), *choices],
        description=lazy("Its documents are attached here too, and empty fields are filled."),
    )
    fields: dict[str, Any] = {"same_as": same_as}
    return type("EvidenceFormWithOthers", (EvidenceForm,), fields)


def values_of(row: ComplianceFile) -> dict[str, Any]:
    """Return the form's fields as saved."""
    values = {name: getattr(row, name) for name in Statement.__slots__}
    return {name: "" if value is None else value for name, value in values.items()} | {
        "answer": row.answer.value,
        "issued_on": row.issued_on,
        "expires_on": row.expires_on,
    }


def _label(row: ComplianceFile) -> str:
    parts = (row.product.sku, row.number, row.expires_on.isoformat() if row.expires_on else "")
    return " · ".join(part for part in parts if part)
