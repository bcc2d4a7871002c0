"""Compliance files 合规资料: the list over all products, and the pages of one product."""
