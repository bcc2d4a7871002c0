"""Files that belong to a row of any kind, added and taken away from the row's own page."""
