"""Forwarders' and customs' own workbooks: uploaded, mapped by clicking cells, kept."""
