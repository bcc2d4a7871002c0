"""Lets processes start the command as `python -m app.cli`, wherever it is installed."""

from app.cli import main

main(prog_name="sampan")
