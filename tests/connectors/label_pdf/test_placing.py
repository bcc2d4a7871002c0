"""A label keeps its size where the paper allows it, and is never made much smaller."""

from app.connectors.label_pdf.placing import SMALLEST_SCALE, Placing, place

LABEL = (100_000, 150_000)
STRIP = 11_000


def test_on_its_own_paper_the_strip_uses_white_or_makes_the_page_longer() -> None:
    inside = place(LABEL, paper=None, strip=STRIP, band=(100_000, 150_000))
    assert inside == Placing(page=LABEL, left=0, scale=1, strip_top=138_000)
    below = place(LABEL, paper=None, strip=STRIP, band=None)
    assert below == Placing(page=(100_000, 161_000), left=0, scale=1, strip_top=150_000)


def test_paper_with_room_takes_the_strip_below_the_label() -> None:
    found = place((90_000, 80_000), paper=LABEL, strip=STRIP, band=(0, 20_000))
    assert found == Placing(page=LABEL, left=5_000, scale=1, strip_top=80_000)


def test_a_full_label_is_made_a_little_smaller_to_leave_room() -> None:
    found = place(LABEL, paper=LABEL, strip=STRIP, band=None)
    assert found is not None
    assert SMALLEST_SCALE < found.scale < 1
    assert (150_000 + STRIP) * found.scale <= 150_000


def test_paper_much_too_small_is_refused() -> None:
    assert place(LABEL, paper=(60_000, 100_000), strip=0, band=(0, 0)) is None
