"""sampan run: nothing starts where somebody else answers already."""

import socket

from click.testing import CliRunner

from app.cli import main


def test_a_port_in_use_is_named_before_anything_starts() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        bind = f"127.0.0.1:{taken.getsockname()[1]}"
        result = CliRunner().invoke(main, ["run", "--bind", bind])
    assert result.exit_code == 2
    assert f"{bind} cannot be used" in result.output


def test_an_address_without_a_port_is_refused() -> None:
    result = CliRunner().invoke(main, ["run", "--bind", "localhost"])
    assert result.exit_code == 2
    assert "address:port" in result.output
