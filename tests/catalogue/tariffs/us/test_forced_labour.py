import pytest

from app.catalogue.tariffs.us.forced_labour import FORCED_LABOUR
from app.catalogue.tariffs.us.sources import EUROPEAN_UNION
from app.domain.customs.duties.chapter_99 import Form

HEADINGS = {measure.code: measure for measure in FORCED_LABOUR}


@pytest.mark.parametrize(
    ("origin", "heading", "rate", "form"),
    [
        # HTSUS 2026, headings 9903.05.20 to .84 (note 52)
        ("CN", "9903.05.31", "12.5%", Form.ADDED),
        ("HK", "9903.05.43", "12.5%", Form.ADDED),
        ("NO", "9903.05.60", "12.5%", Form.ADDED),
        ("PK", "9903.05.62", "10%", Form.ADDED),
        ("RU", "9903.05.66", "12.5%", Form.ADDED),
        ("LK", "9903.05.72", "10%", Form.ADDED),
        ("TT", "9903.05.78", "10%", Form.ADDED),
        ("GB", "9903.05.81", "10%", Form.ADDED),
        ("VN", "9903.05.84", "12.5%", Form.ADDED),
        ("DE", "9903.05.39", "10%", Form.IN_ALL),
        ("JP", "9903.05.49", "12.5%", Form.IN_ALL),
        ("KR", "9903.05.71", "12.5%", Form.IN_ALL),
        ("CH", "9903.05.74", "12.5%", Form.IN_ALL),
        ("TW", "9903.05.76", "10%", Form.IN_ALL),
    ],
)
def test_each_economy_has_its_heading_and_tier(
    origin: str, heading: str, rate: str, form: Form
) -> None:
    (measure,) = (each for each in FORCED_LABOUR if each.fits_origin(origin))
    (dated,) = measure.rates
    assert (measure.code, dated.rate.text, dated.form) == (heading, rate, form)


def test_sixty_economies_are_meant_the_european_union_as_one() -> None:
    assert len(FORCED_LABOUR) == 60
    origins = [origin for measure in FORCED_LABOUR for origin in measure.origins]
    assert len(origins) == len(set(origins)) == 59 + len(EUROPEAN_UNION)


def test_where_a_rate_holds_in_all_the_heading_before_keeps_a_higher_normal_rate() -> None:
    assert HEADINGS["9903.05.39"].otherwise == "9903.05.38"
    assert HEADINGS["9903.05.76"].otherwise == "9903.05.75"
    assert all(
        bool(measure.otherwise) == (measure.rates[0].form is Form.IN_ALL)
        for measure in FORCED_LABOUR
    )
