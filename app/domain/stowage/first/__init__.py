"""The plan that is there at once."""
