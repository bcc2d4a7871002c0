"""Under which programme a warehouse receives: its limits, its numbers and its clocks."""
