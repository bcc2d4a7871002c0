"""The cell that says what lies in one carton: one SKU, or several with their units."""

import pytest

from app.domain.shipment.record import Content
from app.web.cartons.contents import ContentsError, read_contents, write_contents

KNOWN = ("LC-EB20", "LC-CP11", "BOX 10", "A+B")


def read(text: str, each: int | None = None) -> list[tuple[str, int]]:
    return [(one.sku, one.quantity) for one in read_contents(text, each=each, known=KNOWN)]


def refusal(text: str, each: int | None = None) -> tuple[str, str]:
    with pytest.raises(ContentsError) as refused:
        read(text, each)
    return refused.value.problem.code, refused.value.problem.field


@pytest.mark.parametrize(
    ("text", "each", "contents"),
    [
        ("LC-EB20", 24, [("LC-EB20", 24)]),
        ("lc-eb20", 24, [("LC-EB20", 24)]),
        ("BOX 10", 3, [("BOX 10", 3)]),
        ("A+B", 3, [("A+B", 3)]),
        ("LC-EB20×10; LC-CP11×4", None, [("LC-EB20", 10), ("LC-CP11", 4)]),
        ("LC-EB20*10；lc-cp11 x 4", 14, [("LC-EB20", 10), ("LC-CP11", 4)]),
        ("LC-EB20×10、LC-EB20×2", None, [("LC-EB20", 12)]),
        ("LC-EB20×0", None, []),
    ],
)
def test_it_is_read_however_people_write_it(
    text: str, each: int | None, contents: list[tuple[str, int]]
) -> None:
    assert read(text, each) == contents


@pytest.mark.parametrize(("text", "each"), [("", 24), ("LC-EB20", None), ("LC-EB20", 0)])
def test_a_cell_not_finished_holds_nothing_yet(text: str, each: int | None) -> None:
    assert read(text, each) == []


@pytest.mark.parametrize(
    ("text", "each", "refused"),
    [
        ("LC-EB2O", 24, ("carton-sku-near", "contents")),
        ("LC-EB2O×10; LC-CP11×4", None, ("carton-sku-near", "contents")),
        ("zzz", 24, ("carton-sku-not-in-items", "contents")),
        ("LC-EB20; LC-CP11×4", None, ("carton-contents-unreadable", "contents")),
        ("LC-EB20×10; LC-CP11×4", 20, ("carton-units-differ", "units")),
    ],
)
def test_what_it_cannot_mean_is_refused_at_its_cell(
    text: str, each: int | None, refused: tuple[str, str]
) -> None:
    assert refusal(text, each) == refused


def test_it_is_written_as_it_is_read() -> None:
    mixed = (Content(sku="LC-EB20", quantity=10), Content(sku="LC-CP11", quantity=4))
    assert write_contents(mixed) == "LC-EB20×10; LC-CP11×4"
    assert read_contents(write_contents(mixed), each=None, known=KNOWN) == mixed
    assert write_contents(mixed[:1]) == "LC-EB20"
