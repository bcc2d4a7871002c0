"""Kept quotes: what went into a plan's cost on a day, what came out, and what changed since."""
