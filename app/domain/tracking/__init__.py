"""Tracking: what was said about cartons on their way, and what follows from it."""
