"""Importing people's own workbooks: upload, match columns, look at every fault, save."""
