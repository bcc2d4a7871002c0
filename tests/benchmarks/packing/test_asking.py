"""What a command line of the benchmark asks for."""

from argparse import Namespace
from pathlib import Path

import pytest

from benchmarks.packing.asking import chosen_instances, numbers
from benchmarks.packing.instances import Instance, instance


@pytest.mark.parametrize(
    ("text", "named"), [("7", [7]), ("1,3,5", [1, 3, 5]), ("51-53,60", [51, 52, 53, 60])]
)
def test_numbers_are_named_one_by_one_or_from_to(text: str, named: list[int]) -> None:
    assert numbers(text) == named


def as_file(of: Instance) -> str:
    rows = [
        " ".join(
            f"{side} {int(stands)}" for side, stands in zip(box.size, box.vertical, strict=True)
        )
        + f" {box.quantity}"
        for box in of.boxes
    ]
    numbered = [f"{place} {row}" for place, row in enumerate(rows, start=1)]
    inner = " ".join(map(str, of.inner))
    return "\n".join(["1", "1 2502505", inner, str(len(rows)), *numbered])


def test_without_a_folder_problems_are_generated() -> None:
    asked = Namespace(instances=None, numbers=[51, 52])
    assert chosen_instances(3, asked) == [instance(51, of=3), instance(52, of=3)]


def test_problems_of_a_folder_are_compared_with_generated_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "thpack1.txt").write_text(as_file(instance(1, of=1)), "ascii")
    (read,) = chosen_instances(1, Namespace(instances=tmp_path, numbers=[1]))
    assert read.boxes == instance(1, of=1).boxes
    assert "1 of 1 are as generated" in capsys.readouterr().err


def test_a_number_that_a_file_does_not_hold_is_said(tmp_path: Path) -> None:
    (tmp_path / "BR1.txt").write_text(as_file(instance(1, of=1)), "ascii")
    with pytest.raises(SystemExit, match=r"BR1\.txt holds 1 problems"):
        chosen_instances(1, Namespace(instances=tmp_path, numbers=[51]))
