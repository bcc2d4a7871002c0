"""Label pages are cut where white lies between the labels, whatever the sheet."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.labelling.cells import CutLabel, cut
from app.domain.labelling.label_pages import Area, ReadPage, Symbol
from app.domain.problems import Problem

PATTERN = r"(?P<shipment>FBA[0-9A-Z]{6,12})U(?P<number>[0-9]{6})"
A4 = (210_000, 297_000)
ROLL = (101_600, 152_400)
#: A label of 90 by 60 mm, its bar code 50 by 15 mm, 20 mm in and 10 mm down.
LABEL = (90_000, 60_000)


def code(text: str, x: int, y: int, *, linear: bool = True) -> Symbol:
    area = Area(x + 20_000, y + 10_000, x + 70_000, y + 25_000)
    return Symbol(text=text, linear=linear, area=area)


def name(number: int) -> str:
    return f"FBA17QK3M8XZU{number:06d}"


def sheet(number: int, places: list[tuple[int, int]], *, first: int = 1) -> ReadPage:
    """Return a page of labels with their upper left corners at `places`."""
    symbols = tuple(code(name(first + i), x, y) for i, (x, y) in enumerate(places))
    ink = Area(
        min(x for x, _ in places),
        min(y for _, y in places),
        max(x for x, _ in places) + LABEL[0],
        max(y for _, y in places) + LABEL[1],
    )
    return ReadPage(number=number, width=A4[0], height=A4[1], ink=ink, symbols=symbols)


def grid(
    columns: int, rows: int, *, gap: int = 8_000, corner: int = 5_000
) -> list[tuple[int, int]]:
    return [
        (corner + column * (LABEL[0] + gap), corner + row * (LABEL[1] + gap))
        for row in range(rows)
        for column in range(columns)
    ]


def roll(*symbols: Symbol, number: int = 0) -> ReadPage:
    ink = Area(0, 0, 90_000, 140_000) if symbols else None
    return ReadPage(number=number, width=ROLL[0], height=ROLL[1], ink=ink, symbols=symbols)


def test_a_page_with_one_carton_id_is_one_label() -> None:
    labels, problems = cut([roll(code(name(1), 0, 0))], pattern=PATTERN)
    assert problems == []
    assert [(label.id, label.area) for label in labels] == [(name(1), Area(0, 0, *ROLL))]


def test_other_codes_belong_to_the_label_they_lie_on() -> None:
    contents = code("SAMPLE,BOX:1", 0, 60_000, linear=False)
    labels, _ = cut([roll(code(name(1), 0, 0), contents)], pattern=PATTERN)
    assert [symbol.text for symbol in labels[0].symbols] == [name(1), "SAMPLE,BOX:1"]


def test_an_id_twice_on_the_label_of_a_roll_is_one_label() -> None:
    labels, _ = cut([roll(code(name(1), 0, 0), code(name(1), 0, 60_000))], pattern=PATTERN)
    assert len(labels) == 1


def test_an_id_that_only_a_2d_code_says_is_taken_from_there() -> None:
    labels, _ = cut([roll(code(name(1), 0, 0, linear=False))], pattern=PATTERN)
    assert [label.id for label in labels] == [name(1)]


def test_pages_without_an_id_give_no_label() -> None:
    assert cut([roll(), roll(code("X", 0, 0), number=1)], pattern=PATTERN) == ([], [])


@given(
    columns=st.integers(1, 2), rows=st.integers(1, 4), left=st.integers(0, 7), gap=st.integers(0, 9)
)
def test_the_cut_never_touches_a_label(columns: int, rows: int, left: int, gap: int) -> None:
    places = grid(columns, rows, gap=gap * 1_000)
    last = places[: max(1, len(places) - left)]
    pages = [sheet(0, places), sheet(1, last, first=len(places) + 1)]
    labels, problems = cut(pages, pattern=PATTERN)
    assert problems == []
    assert [label.id for label in labels] == [
        name(number + 1) for number in range(len(places) + len(last))
    ]
    for label, (x, y) in zip(labels, [*places, *last], strict=True):
        assert label.area.left <= x
        assert label.area.top <= y
        assert label.area.right >= x + LABEL[0]
        assert label.area.bottom >= y + LABEL[1]


def test_labels_at_uneven_distances_are_not_cut() -> None:
    places = [(5_000, 5_000), (5_000, 75_000), (5_000, 180_000)]
    refused = [Problem("label-pdf-layout", "file", {"page": 1})]
    assert cut([sheet(0, places)], pattern=PATTERN) == ([], refused)


def test_ink_outside_the_grid_is_not_cut_through() -> None:
    page = sheet(0, grid(1, 2))
    whole = ReadPage(
        number=0,
        width=page.width,
        height=page.height,
        ink=Area(0, 0, 210_000, 297_000),
        symbols=page.symbols,
    )
    assert cut([whole], pattern=PATTERN)[1] == [Problem("label-pdf-layout", "file", {"page": 1})]


def test_two_ids_in_one_place_of_the_grid_are_not_cut() -> None:
    close = [(5_000, 5_000), (9_000, 5_000), (5_000, 75_000)]
    assert cut([sheet(0, close)], pattern=PATTERN)[1] != []


@given(number=st.integers(1, 999_999))
def test_a_label_and_its_page_come_back_from_json(number: int) -> None:
    page = roll(code(name(number), 0, 0))
    assert ReadPage.load(page.dump()) == page
    assert ReadPage.load(roll().dump()) == roll()
    label = cut([page], pattern=PATTERN)[0][0]
    assert CutLabel.load(label.dump()) == label
