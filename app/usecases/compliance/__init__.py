"""Compliance files of products: what is needed, what is kept, what stops booking."""
