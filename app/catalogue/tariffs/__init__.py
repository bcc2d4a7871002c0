"""Tariffs: what the data holds of each country's duties and fees, every fact dated and sourced."""
