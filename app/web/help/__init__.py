"""The guide, and the dates of all bundled facts."""
