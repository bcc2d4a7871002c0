"""The other list of steps: joining global logistics 加入全球物流, once for a legal entity."""

from typing import Final

from app.domain.enrolment.states import ApplicationState
from app.domain.journey.enrolment_facts import EnrolmentFacts
from app.domain.journey.walk import Journey, Section, Step
from app.domain.naming import Name

KNOW: Final = "know"
COMPANY: Final = "company"
CONTRACT: Final = "contract"
SUBMIT: Final = "submit"
REVIEW: Final = "review"


def _applicant(facts: EnrolmentFacts) -> bool:
    return facts.entity and facts.licence and facts.contact and facts.officer


def _plans(facts: EnrolmentFacts) -> bool:
    return all(each.plan is not None for each in facts.marketplaces)


def _tax(facts: EnrolmentFacts) -> bool:
    return bool(facts.destinations) and all(each.tax_answered for each in facts.destinations)


def _importers(facts: EnrolmentFacts) -> bool:
    return bool(facts.destinations) and all(each.importer_answered for each in facts.destinations)


ENROLMENT: Final = Journey(
    sections=(
        Section(KNOW, Name("Before you start", "了解服务")),
        Section(COMPANY, Name("Company, tax and importer", "主体、税号与进口商")),
        Section(CONTRACT, Name("Agreement and fees", "协议与费用")),
        Section(SUBMIT, Name("Review", "审核")),
    ),
    steps=(
        Step(
            slug="service",
            section=KNOW,
            title=Name("Service details", "服务说明"),
            complete=lambda facts: facts.service_read,
        ),
        Step(
            slug="programmes",
            section=KNOW,
            title=Name("Programmes and destinations", "项目与目的地"),
            complete=lambda facts: bool(facts.destinations),
            needs=("service",),
            clears=("tax", "importer", "plan"),
        ),
        Step(
            slug="applicant",
            section=COMPANY,
            title=Name("Applicant", "申请主体"),
            complete=_applicant,
            needs=("service",),
            clears=("tax", "importer", "agreement"),
        ),
        Step(
            slug="plans",
            section=COMPANY,
            title=Name("Selling plan", "销售计划"),
            complete=_plans,
            applies=lambda facts: bool(facts.marketplaces),
            needs=("programmes",),
        ),
        Step(
            slug="tax",
            section=COMPANY,
            title=Name("Tax numbers", "税号"),
            complete=_tax,
            needs=("programmes", "applicant"),
        ),
        Step(
            slug="importers",
            section=COMPANY,
            title=Name("Importer and bond", "进口商与Bond"),
            complete=_importers,
            needs=("tax",),
        ),
        Step(
            slug="agreement",
            section=CONTRACT,
            title=Name("Agreement", "协议"),
            complete=lambda facts: facts.agreed,
            needs=("applicant",),
        ),
        Step(
            slug="fees",
            section=CONTRACT,
            title=Name("Fees", "费用"),
            complete=lambda facts: facts.fees_settled,
            needs=("programmes", "applicant", "plans"),
        ),
        Step(
            slug=REVIEW,
            section=SUBMIT,
            title=Name("Review and submit", "核对并提交"),
            complete=lambda facts: facts.state is ApplicationState.APPROVED,
            needs=(
                "service",
                "programmes",
                "applicant",
                "plans",
                "tax",
                "importers",
                "agreement",
                "fees",
            ),
        ),
    ),
)
