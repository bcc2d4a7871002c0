"""Guided journeys as data: which steps there are, which apply, and which can be reached."""
