"""Stowing 装载: cartons, pallets and containers planned from what a shipment holds."""
