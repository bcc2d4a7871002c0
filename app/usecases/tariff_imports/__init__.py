"""Tariff schedules brought in from files: read, compared, kept, told, and taken back."""
