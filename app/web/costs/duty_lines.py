"""The lines of the cost page as customs sees them: rows, rates entered, questions, answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.customs.assessment import Assessment, Kind, LineAssessment, Row, Status
from app.domain.customs.duties.liabilities import NORMAL_RATE
from app.domain.customs.entry import Entry
from app.domain.problems import Problem
from app.persistence.costs import DutyRate
from app.persistence.duty_answers import DutyAnswer
from app.persistence.plans import Plan
from app.usecases.declared_lines import Declared, declared_lines
from app.usecases.duty_answers.asking import Rules, asked_of_entry
from app.usecases.duty_answers.effects import Asked
from app.usecases.duty_answers.wording import told
from app.usecases.landed_cost import destinations
from app.usecases.plan_cost import PlanCost
from app.usecases.plan_duty import answers_by_line, assess_ahead
from app.usecases.plan_known import Known
from app.usecases.plan_standing import alive
from app.web.costs.candidates import Candidate, candidates_of
from app.web.costs.duty_answer_form import AnswersForm, form_for, prefix
from app.web.costs.forms import DutyRateForm
from app.web.costs.seen import seen


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyLine:
    """One line of the entry: its rows, what people entered for its code, and a form for more.

    Lines of one code share the first one's form. `lacking` is what must be mended of it.
    """

    declared: Declared
    assessed: LineAssessment | None
    entered: Sequence[DutyRate]
    form: DutyRateForm | None
    asked: Sequence[Asked] = ()
    answers: Sequence[DutyAnswer] = ()
    lacking: Sequence[Problem] = ()
    product_id: int | None = None
    candidates: Sequence[Candidate] = ()

    def rows(self, *kinds: str) -> list[Row]:
        """Return the rows of some kinds, in the order of the working."""
        found = self.assessed.rows if self.assessed else ()
        return [row for row in found if row.kind in {Kind(kind) for kind in kinds}]

    @property
    def settled(self) -> list[Row]:
        """Return the rows of duty, tax and fees, but those of a code that is only a candidate."""
        apart = {id(row) for each in self.candidates for row in each.rows}
        return [row for row in self.rows("duty", "tax", "fee") if id(row) not in apart]

    @property
    def questions(self) -> AnswersForm | None:
        """Return the form of its questions as the page shows it, None where nothing is asked."""
        if not self.asked:
            return None
        place = prefix(self.product_id, self.declared.key)
        return form_for(self.asked)(formdata=None, prefix=place)

    @property
    def number(self) -> str:
        """Return how the page counts it: "2", or "2.1" for the first part of a product."""
        return self.declared.number

    @property
    def seen(self) -> str:
        """Return what the reader sees of entered rates."""
        return seen(self.entered)

    @property
    def open(self) -> bool:
        """Return whether some duty of it is not known."""
        return any(row.status.open for row in self.rows("duty"))

    @property
    def waiting(self) -> bool:
        """Return whether a row waits for an answer."""
        return any(each.question.waiting for each in self.asked)

    @property
    def nearest(self) -> list[str]:
        """Return the codes that exist, nearest to one that does not."""
        params = (each.params.get("nearest", ()) for each in self.lacking)
        return [code for found in params if isinstance(found, list | tuple) for code in found]

    @property
    def listed(self) -> bool:
        """Return whether the schedule has its code, so that there is a page of it."""
        normal = next(iter(self.rows("duty")), None)
        return normal is not None and normal.status is not Status.UNKNOWN and not self.lacking

    @property
    def wants_rate(self) -> bool:
        """Return whether a rate is unknown that neither an answer nor a longer code would tell."""
        return self.open and not (self.waiting or self.candidates)

    @property
    def told(self) -> list[tuple[DutyAnswer, Problem]]:
        """Return each answer with its sentence."""
        return [(each, told(each.fact, each.value)) for each in self.answers]


def duty_lines(cost: PlanCost, known: Known, *, product_ids: Mapping[str, int]) -> list[DutyLine]:
    """Return every line of the entry, those of one product together."""
    duty = cost.duty
    answer = duty.assessment if duty else None
    assessed = {line.id: line for line in answer.lines} if answer else {}
    asked = questions_of(cost, known)
    met: set[str] = set()
    found = []
    for at, declared in enumerate(declared_lines(cost.lines)):
        code, line = declared.code, assessed.get(declared.id)
        first = code not in met
        met.add(code)
        found.append(
            DutyLine(
                declared=declared,
                assessed=line,
                entered=_entered(code, known) if first else (),
                form=_form(code, line, cost) if first and line else None,
                asked=asked.get(declared.id, ()),
                answers=known.answers_of(declared),
                lacking=_lacking(answer, at),
                product_id=product_ids.get(declared.sku),
                candidates=candidates_of(line, code=code, tariff=known.tariff) if line else (),
            )
        )
    return found


def _entered(code: str, known: Known) -> list[DutyRate]:
    return [rate for rate in known.duty_rates if rate.code == code]


def _form(code: str, line: LineAssessment, cost: PlanCost) -> DutyRateForm:
    statuses = [(row.status, row.programme) for row in line.rows]
    asked = [
        word
        for each in (Status.UNKNOWN, Status.POSSIBLE)
        for status, word in statuses
        if status is each
    ]
    first = next(iter(asked), NORMAL_RATE)
    return DutyRateForm.empty(code, destination=cost.deal.destination, programme=first)


def _lacking(answer: Assessment | None, index: int) -> list[Problem]:
    place = f"lines.{index}."
    return [each for each in answer.lacking if each.field.startswith(place)] if answer else []


def questions_of(
    cost: PlanCost, known: Known, *, thorough: str = ""
) -> Mapping[str, Sequence[Asked]]:
    """Return by line id what is asked; of the line `thorough` also what duty seldom turns on."""
    duty = cost.duty
    if duty is None or duty.entry is None or duty.assessment is None or duty.included:
        return {}

    def assess(entry: Entry) -> Assessment | None:
        found = assess_ahead(entry, known=known)
        return found if isinstance(found, Assessment) else None

    return asked_of_entry(
        duty.entry,
        assessment=duty.assessment,
        rules=Rules(destinations()[cost.deal.destination], known.tariff, assess),
        answers=answers_by_line(known, declared_lines(cost.lines)),
        thorough={thorough},
    )


def product_ids(plan: Plan) -> dict[str, int]:
    """Return the row numbers of the plan's products by SKU."""
    return {item.product.sku: item.product_id for each in alive(plan) for item in each.items}
