"""What no plan exceeds."""
