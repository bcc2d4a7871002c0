"""The `sampan` command. Every click command found in a module of this package is one of its."""

import pkgutil
from importlib import import_module
from typing import TypeGuard

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sampan")
def main() -> None:
    """Sampan 舢板: plans cross-border inbound shipments."""


def commands() -> list[click.Command]:
    """Return the commands defined in this package's modules, so that a new file is enough."""
    found = []
    for info in pkgutil.iter_modules(__path__):
        if info.name != "__main__":
            module = import_module(f"{__name__}.{info.name}")
            found += [value for value in vars(module).values() if _belongs(value, module.__name__)]
    return found


def _belongs(value: object, module: str) -> TypeGuard[click.Command]:
    return isinstance(value, click.Command) and getattr(value.callback, "__module__", "") == module


for _command in commands():
    main.add_command(_command)
