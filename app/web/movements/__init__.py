"""Movements of all plans: containers, declarations and the rest, each a set of cartons."""
