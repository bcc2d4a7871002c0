"""Addresses that goods leave from: factories, own warehouses, forwarders' warehouses."""
