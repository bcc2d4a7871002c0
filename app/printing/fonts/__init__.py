"""The two weights of the document font, and which characters they have."""
