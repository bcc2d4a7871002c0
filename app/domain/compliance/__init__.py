"""Compliance files 合规资料: what a product needs at a destination, and whether it is there."""
