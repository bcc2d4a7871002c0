"""Placeholder of the area, replaced by its builder."""
