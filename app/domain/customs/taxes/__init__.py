"""Taxes on imports: their facts, the tax of a line, and how an authority drops small amounts."""
