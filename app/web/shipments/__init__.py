"""The shipments of a plan: where each goes, and what it should carry."""
