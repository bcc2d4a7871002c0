"""Money, weight, length and volume: exact, unit-carrying, and never a float."""
