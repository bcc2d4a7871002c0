"""The command finds its parts by itself."""

from click.testing import CliRunner

from app.cli import commands, main


def test_every_command_is_found_and_says_what_it_does() -> None:
    found = {command.name: command.help for command in commands()}
    assert {"run", "serve", "worker", "prepare", "machine", "translations"} <= set(found)
    assert all(found.values())


def test_the_version_is_that_of_the_package() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    assert "Sampan 舢板" in result.output
