"""The form for the questions of one product: a field for each, as its answers are given."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, Final

from wtforms import Field
from wtforms.validators import Optional

from app.domain.quantities.money import Money
from app.usecases.duty_answers.effects import Asked
from app.usecases.duty_answers.facts import write_amount
from app.usecases.duty_answers.questions import Form, Question
from app.web import checks
from app.web.fields import ChoiceField, NumberField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.rendering import in_words

_WORDS: Final = re.compile(r"[^A-Za-z0-9_]+")
_MOST: Final = 1_000_000
_ALL: Final = 100


def field_name(fact: str) -> str:
    """Return the name of the field for a fact: letters, digits and strokes."""
    return _WORDS.sub("-", fact)


def prefix(product_id: int | None, part: str = "") -> str:
    """Return what the names of the fields of a product, or of a part of it, begin with."""
    return f"answers-{product_id}-{part}-" if part else f"answers-{product_id}-"


class AnswersForm(PageForm):
    """The questions of one product; the fields come with `form_for`."""

    id = "answers"
    asked: Sequence[Asked] = ()

    def rows(self) -> Iterator[tuple[Field, Asked]]:
        """Yield each field with its question."""
        for each in self.asked:
            yield self[field_name(each.question.fact)], each

    def answers(self, *, currency: str) -> dict[str, str]:
        """Return what was answered, as it is kept; amounts are in `currency`."""
        return {
            each.question.fact: _kept(each.question, field.data, currency=currency)
            for field, each in self.rows()
            if field.data not in (None, "")
        }


def _kept(question: Question, value: Any, *, currency: str) -> str:
    if question.form is Form.AMOUNT:
        return write_amount(Money(value, currency))
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def form_for(asked: Sequence[Asked]) -> type[AnswersForm]:
    """Return the form for these questions."""
    fields = {field_name(each.question.fact): _field(each.question) for each in asked}
    return type("QuestionsForm", (AnswersForm,), {**fields, "asked": tuple(asked)})


def _field(question: Question) -> Any:
    label = in_words(question.words)
    if question.form is Form.CHOICE:
        pairs = [(option.value, in_words(option.words)) for option in question.options]
        return ChoiceField(label, [Optional()], choices=[("", lazy("Not answered")), *pairs])
    most = _ALL if question.form is Form.PERCENT else _MOST
    least = checks.positive if question.form is Form.QUANTITY else checks.at_least_zero
    return NumberField(
        label,
        [Optional(), least, checks.at_most(most)],
        places=6 if question.form is Form.QUANTITY else 4,
        render_kw={"inputmode": "decimal"},
    )
