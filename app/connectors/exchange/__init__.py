"""Files of published rates of exchange: recognised by what is in them, and read within limits."""

from app.connectors.exchange.recognition import read_rates

__all__ = ["read_rates"]
