"""Taking acts back within ten minutes."""
