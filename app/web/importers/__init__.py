"""Importers: who answers to customs at each destination."""
