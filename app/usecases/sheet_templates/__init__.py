"""Forwarders' and customs' own workbooks: kept once, mapped once, filled for every shipment."""
