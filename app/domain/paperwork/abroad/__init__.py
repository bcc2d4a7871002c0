"""Data sheets for filings at the destination: what carriers and brokers there must be told."""
