"""The `sampan` command. Each of its commands is the module of that name in app/cli/commands."""

import pkgutil
from importlib import import_module

import click

from app.cli import commands


class CommandsByName(click.Group):
    """A group that loads a command only when it is asked for: most need only a part of Sampan."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click asks
        """Return the names of all commands."""
        return sorted(
            info.name.replace("_", "-") for info in pkgutil.iter_modules(commands.__path__)
        )

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the function of a command's name in the module of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        name = cmd_name.replace("-", "_")
        command = getattr(import_module(f"{commands.__name__}.{name}"), name)
        return command if isinstance(command, click.Command) else None


@click.group(cls=CommandsByName, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sampan")
def main() -> None:
    """Sampan 舢板: plans cross-border inbound shipments."""
