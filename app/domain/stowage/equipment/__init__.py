"""Containers, trucks and pallets as rooms: doors, decks, balance, and pallets in containers."""
