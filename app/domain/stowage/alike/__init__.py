"""Units of one size in one box: patterns, and how many never fit."""
