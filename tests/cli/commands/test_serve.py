"""sampan serve: production insists on its settings."""

from click.testing import CliRunner

from app.cli import main


def test_production_without_a_secret_says_how_to_make_one() -> None:
    result = CliRunner().invoke(main, ["serve"], env={"SAMPAN_SECRET_KEY": ""})
    assert result.exit_code == 2
    assert "SAMPAN_SECRET_KEY" in result.output
    assert "token_hex" in result.output
