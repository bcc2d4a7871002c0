"""Sampan 舢板: plans cross-border inbound shipments."""
