"""A later print of the same thing makes an earlier one void, wholly or in part."""

from app.persistence.tables.labels import LabelPrint
from app.usecases.label_prints.log import LoggedPrint, logged, names


def prints(*rows: tuple[str, int, list[str]]) -> list[LoggedPrint]:
    """Return the log of prints given oldest first."""
    made = [LabelPrint(kind=kind, number=number, keys=keys) for kind, number, keys in rows]
    return logged(list(reversed(made)))


def test_a_reprint_of_everything_voids_the_old() -> None:
    new, old = prints(
        ("carton", 1, ["carton:1", "carton:2"]), ("carton", 2, ["carton:1", "carton:2"])
    )
    assert (old.void, old.by, old.partly_void) == (True, 2, False)
    assert (new.void, new.by) == (False, None)


def test_a_reprint_of_some_voids_those() -> None:
    _new, old = prints(("carton", 1, ["carton:1", "carton:2"]), ("carton", 2, ["carton:2"]))
    assert (old.void, old.partly_void, old.voided_names) == (False, True, "2")


def test_kinds_do_not_void_each_other() -> None:
    assert not any(
        each.by for each in prints(("carton", 1, ["carton:1"]), ("entry", 1, ["carton:1"]))
    )


def test_labels_that_are_all_alike_are_never_void() -> None:
    assert not any(each.by for each in prints(("fnsku", 1, ["sku:A"]), ("fnsku", 2, ["sku:A"])))


def test_what_was_labelled_reads_as_people_write_it() -> None:
    assert names(["carton:1", "carton:2", "carton:9"]) == "1-2, 9"
    assert names(["pallet:1", "pallet:2"]) == "1, 2"
    assert names(["sku:A:B"]) == "A:B"
    [only] = prints(("set", 1, []))
    assert only.labelled == ""
