"""Duties of a line: the normal rate, the programmes on top, and what spares from them."""
