"""Splitting a plan into shipments, moving cartons between them, and merging them again."""
