"""Stored files as downloads."""
