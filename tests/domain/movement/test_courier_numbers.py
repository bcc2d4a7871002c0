"""Each pasted number finds its carton, or the row says why not; all rows are judged at once."""

import pytest

from app.domain.movement.courier_lines import CourierLine, read_lines
from app.domain.movement.courier_numbers import CourierCarton, CourierRow, Known, match

NUMBER = "1Z999AA10123456784"


def carton(shipment: int, number: int, *, courier_number: str = "") -> CourierCarton:
    """Return a carton of the first or second shipment of a plan."""
    programme = ("FBA17QK3M8XZ", "FBA17QK3M9AB")[shipment - 1]
    reference = f"IP-2026-0001-{shipment}"
    return CourierCarton(
        id=shipment * 100 + number,
        shipment=reference,
        number=number,
        shipment_names=frozenset({programme, reference}),
        names=frozenset({f"{programme}U{number:06d}"}),
        courier_number=courier_number,
    )


ONE = Known([carton(1, 1), carton(1, 2, courier_number="OLD")], {"FBA1OTHER1U000001": "IP-2-1"})
TWO = Known([carton(1, 1), carton(1, 2), carton(2, 1)], {})


def rows(text: str, known: Known) -> list[CourierRow]:
    return match(read_lines(text, shipments=known.shipments), known)


def codes(row: CourierRow) -> list[str]:
    return [problem.code for problem in row.problems]


@pytest.mark.parametrize(
    "word", ["1", "01", "#1", "1/2", "U000001", "FBA17QK3M8XZU000001", "fba17qk3m8xzu000001"]
)
def test_a_carton_goes_by_its_number_or_by_the_id_on_its_label(word: str) -> None:
    [row] = rows(f"{word}\t{NUMBER}", ONE)
    assert row.carton == ONE.cartons[0]
    assert row.problems == ()
    assert row.changes


def test_a_bare_number_of_several_shipments_is_not_guessed() -> None:
    [row] = rows(f"1\t{NUMBER}", TWO)
    assert codes(row) == ["courier-carton-ambiguous"]
    assert row.problems[0].params["shipments"] == ["IP-2026-0001-1", "IP-2026-0001-2"]


@pytest.mark.parametrize("shipment", ["FBA17QK3M9AB", "IP-2026-0001-2"])
def test_the_shipment_beside_it_settles_which(shipment: str) -> None:
    [row] = rows(f"{shipment}\t1\t{NUMBER}", TWO)
    assert row.carton == TWO.cartons[2]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (f"9\t{NUMBER}", "courier-carton-unknown"),
        (f"box\t{NUMBER}", "courier-carton-unknown"),
        (f"0\t{NUMBER}", "courier-carton-unknown"),
        (f"FBA1OTHER1U000001\t{NUMBER}", "courier-carton-elsewhere"),
        (f"1\t{'9' * 65}", "courier-number-long"),
        (f"1\t{NUMBER}\t{'U' * 41}", "courier-name-long"),
        (f"\t{NUMBER}", "courier-carton-missing"),
        (NUMBER, "courier-carton-unknown"),
    ],
)
def test_what_is_wrong_is_said_at_its_row(line: str, code: str) -> None:
    [row] = rows(line, ONE)
    assert codes(row) == [code]
    assert not row.changes or row.carton is not None


def test_an_unknown_shipment_is_named() -> None:
    line = CourierLine(row=1, shipment="FBA1", carton="1", number=NUMBER)
    [row] = match([line], ONE)
    assert codes(row) == ["courier-shipment-unknown"]


def test_an_id_of_another_shipment_than_the_row_says_is_refused() -> None:
    line = CourierLine(row=1, shipment="IP-2026-0001-2", carton="FBA17QK3M8XZU000001", number="A")
    [row] = match([line], TWO)
    assert codes(row) == ["courier-carton-elsewhere"]
    assert row.problems[0].params["shipment"] == "IP-2026-0001-1"


def test_a_carton_or_a_number_twice_points_at_the_first_row() -> None:
    first, second, third = rows("1\tA\nU000001\tB\n2\ta", ONE)
    assert codes(first) == []
    assert codes(second) == ["courier-carton-twice"]
    assert codes(third) == ["courier-number-twice"]
    assert second.problems[0].params == third.problems[0].params == {"row": 1}


def test_all_rows_are_judged_at_once() -> None:
    judged = rows(f"9\t{NUMBER}\n1\t{NUMBER}\n8\t{'9' * 65}", ONE)
    assert [codes(row) for row in judged] == [
        ["courier-carton-unknown"],
        ["courier-number-twice"],
        ["courier-carton-unknown", "courier-number-long"],
    ]


def test_a_carton_without_a_number_waits_and_changes_nothing() -> None:
    [row] = rows("2", ONE)
    assert row.waits
    assert not row.changes
    assert row.problems == ()


def test_the_number_it_has_already_changes_nothing_another_is_named() -> None:
    same, other = rows("2\tOLD", ONE)[0], rows("2\tNEW", ONE)[0]
    assert (same.changes, same.replaced) == (False, "")
    assert (other.changes, other.replaced) == (True, "OLD")


def test_a_courier_alone_is_a_change_and_none_named_keeps_the_one_there() -> None:
    [row] = rows("2\tOLD\tUPS", ONE)
    assert row.changes
    assert row.replaced == ""
