"""Filling one room: blocks of cargo, the largest free spaces, and a beam search over them."""
