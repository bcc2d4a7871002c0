"""A pasted table of cartons and courier numbers is read in whatever columns it comes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.movement.courier_lines import CourierLine, read_lines

NUMBER = "1Z999AA10123456784"
WORDS = st.text("ABCUZ0123456789", min_size=1, max_size=18)


@pytest.mark.parametrize(
    "text",
    [
        f"12\t{NUMBER}",
        f"12,{NUMBER}",
        f"12， {NUMBER}",
        f"12 {NUMBER}",
        f"12 → {NUMBER}",
        f"12->{NUMBER}",
        f'"12","{NUMBER}"',
        "12\t1Z 999 AA1 0123 4567 84",
    ],
)
def test_carton_and_number_stand_apart_by_tab_comma_blank_or_arrow(text: str) -> None:
    assert read_lines(text, shipments=()) == [CourierLine(row=1, carton="12", number=NUMBER)]


def test_a_third_cell_names_the_courier() -> None:
    [line] = read_lines(f"12\t{NUMBER}\tUPS", shipments=())
    assert (line.carton, line.number, line.courier) == ("12", NUMBER, "UPS")


def test_a_first_cell_that_is_a_shipment_is_read_as_one() -> None:
    [line] = read_lines(f"fba17qk3m8xz\t12\t{NUMBER}", shipments={"FBA17QK3M8XZ"})
    assert (line.shipment, line.carton, line.number) == ("fba17qk3m8xz", "12", NUMBER)


@pytest.mark.parametrize(
    "headings",
    ["序号\tFBA号\t快递单号\t快递公司\t箱号", "No.\tShipment ID\tTracking\tCarrier\tBox"],
)
def test_headings_in_either_language_sort_the_columns(headings: str) -> None:
    [line] = read_lines(f"{headings}\n1\tFBA17QK3M8XZ\t{NUMBER}\tUPS\t12", shipments=())
    assert line == CourierLine(
        row=2, shipment="FBA17QK3M8XZ", carton="12", number=NUMBER, courier="UPS"
    )


def test_a_column_headed_twice_counts_once() -> None:
    [line] = read_lines(f"箱号\t单号\t转单号\n3\t{NUMBER}\tOTHER", shipments=())
    assert line.number == NUMBER


def test_blank_lines_count_but_say_nothing() -> None:
    lines = read_lines(f"\n1 {NUMBER}\n\n2 B\n", shipments=())
    assert [line.row for line in lines] == [2, 4]


def test_nothing_pasted_is_no_line() -> None:
    assert read_lines(" \n\t\n", shipments=()) == []


def test_a_carton_may_stand_alone() -> None:
    assert read_lines("12", shipments=()) == [CourierLine(row=1, carton="12")]


@given(st.lists(st.tuples(WORDS, WORDS), max_size=20), st.sampled_from(["\t", ",", " "]))
def test_no_line_is_dropped_and_none_is_changed(rows: list[tuple[str, str]], by: str) -> None:
    text = "\n".join(f"{carton}{by}{number}" for carton, number in rows)
    read = [(line.carton, line.number) for line in read_lines(text, shipments=())]
    assert read == rows
