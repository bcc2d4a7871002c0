"""Imports of published rates of exchange: `sampan rates import`."""

from app.usecases.exchange_imports.importing import Change, RateReport, import_rates
from app.usecases.exchange_imports.reporting import run_file

__all__ = ["Change", "RateReport", "import_rates", "run_file"]
