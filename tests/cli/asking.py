"""The command asked as a machine asks it, for its tests."""

import json

from click.testing import CliRunner, Result

from app.cli import main


def sampan(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(main, arguments, input=stdin, catch_exceptions=False)


def codes(result: Result) -> list[str]:
    assert result.exit_code == 2
    problems = json.loads(result.stdout)["problems"]
    assert all(each["message_en"] and each["message_zh"] for each in problems)
    return [each["code"] for each in problems]
