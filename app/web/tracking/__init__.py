"""Tracking by hand: what was said of goods on their way, and saying more."""
