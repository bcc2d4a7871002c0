"""Rates of duty: the grammar of their texts, their units, and what they come to."""
