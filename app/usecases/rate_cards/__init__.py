"""Forwarders' rate cards: read in, kept by version, shown, and handed to the comparison."""
