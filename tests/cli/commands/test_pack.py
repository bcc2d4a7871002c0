"""sampan pack: a packing problem in, a plan or every reason why there is none out."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from app.cli import main

PROBLEM: dict[str, Any] = {
    "containers": [{"id": "carton", "inner_mm": [400, 300, 200], "count": 1}],
    "items": [{"id": "cube", "size_mm": [100, 100, 100], "weight_g": 50, "quantity": 25}],
    "seconds": 0.2,
}


def pack(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(main, ["pack", *arguments], input=stdin, catch_exceptions=False)


def test_the_plan_goes_to_standard_output_or_into_a_file(tmp_path: Path) -> None:
    asked = pack(stdin=json.dumps(PROBLEM))
    assert asked.exit_code == 0
    plan = json.loads(asked.stdout)
    assert plan["unplaced"] == [{"id": "cube", "quantity": 1}]
    assert plan["containers"][0]["weight_g"] == 24 * 50
    source, target = tmp_path / "problem.json", tmp_path / "plan.json"
    source.write_text(json.dumps(PROBLEM))
    assert pack("--input", str(source), "--output", str(target)).stdout == ""
    assert json.loads(target.read_text())["bound"]["proven_optimal"] is True


def test_what_no_plan_can_answer_is_refused_with_reasons_in_both_languages() -> None:
    items = [{**PROBLEM["items"][0], "size_mm": [500, 10, 10], "quantity": 0}]
    refused = pack(stdin=json.dumps({**PROBLEM, "items": items}))
    assert refused.exit_code == 2
    (problem,) = json.loads(refused.stdout)["problems"]
    assert problem["path"] == "items.0.quantity"
    assert problem["message_en"] != problem["message_zh"]
