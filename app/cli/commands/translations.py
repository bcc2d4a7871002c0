"""`sampan translations`: the Chinese catalogue in step with code and templates."""

import click

from app.wording import extraction


@click.command()
def translations() -> None:
    """Extract every sentence into the .po and list those without Chinese."""
    missing = [str(message.id) for message in extraction.update() if _is_missing(message.string)]
    for sentence in missing:
        click.echo(sentence)
    click.echo(f"{len(missing)} sentences have no Chinese yet.")


def _is_missing(said: str | tuple[str, ...] | list[str] | None) -> bool:
    return not (said if isinstance(said, str) else all(said or [""]))
