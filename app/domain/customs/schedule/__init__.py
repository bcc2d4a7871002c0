"""Schedules: the lines of a tariff, how they are read, layered and compared."""
