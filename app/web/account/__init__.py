"""Accounts: signing up, in and out, and settings."""
