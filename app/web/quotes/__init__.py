"""Kept quotes of a plan: kept, listed, shown as they were, worked out again, handed on."""
