"""Parts of a shown line, ready for JSON."""

from app.domain.customs.duties.liabilities import Liability, cited
from app.domain.customs.schedule.lines import LineMeasure
from app.domain.naming import Language
from app.usecases.landed_cost_output import dates
from app.wording.problems import say


def measure_document(measure: LineMeasure) -> dict[str, object]:
    """Return a measure on a line."""
    return {
        "programme": measure.programme,
        "code": measure.code,
        "name_en": measure.name.en,
        "name_zh": measure.name.zh,
        "rate": measure.rate.text,
        "origins": sorted(measure.origins),
        "excluded": sorted(measure.excluded),
        "additional_code": measure.additional_code,
        "order_number": measure.order_number,
        "conditional": measure.conditional,
        **dates(measure.validity),
        "source": cited(measure.source),
    }


def duty_document(duty: Liability) -> dict[str, object]:
    """Return what a programme on top asks."""
    return {
        "programme": duty.programme,
        "code": duty.code,
        "rate": duty.words,
        "status": duty.status.value,
        **dates(duty.validity),
        "source": duty.source,
        "notes_en": [say(each, Language.EN) for each in duty.notes],
        "notes_zh": [say(each, Language.ZH) for each in duty.notes],
    }
