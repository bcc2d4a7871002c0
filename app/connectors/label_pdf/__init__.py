"""A platform's own label PDF: read page by page, and its labels laid on pages of their own.

Everything that opens the file runs in a child process with limits.
"""
