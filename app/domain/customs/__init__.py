"""Customs: the value, the duty and the fees of an entry, from rates that arrive as dated facts."""
