"""Fees of selling programmes, and factors of greenhouse gases, that people state themselves."""
