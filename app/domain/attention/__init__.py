"""Attention 待处理: which shipments wait for a person, since when, and what comes first."""
