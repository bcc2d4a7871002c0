"""Movements: what carries or clears a set of cartons, and what changes after the lock."""
