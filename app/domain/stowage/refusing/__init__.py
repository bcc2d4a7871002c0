"""What cannot be planned, and what to change."""
