"""Receiving: what the warehouse counted per SKU, the discrepancy, and closing a shipment."""
