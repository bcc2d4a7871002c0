"""sampan worker: production insists on its settings here too."""

from click.testing import CliRunner

from app.cli import main


def test_a_worker_of_production_wants_the_secret_too() -> None:
    result = CliRunner().invoke(main, ["worker", "--production"], env={"SAMPAN_SECRET_KEY": "x"})
    assert result.exit_code == 2
