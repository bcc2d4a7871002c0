"""Importing people's own workbooks: columns matched, every row checked, all saved or nothing."""
