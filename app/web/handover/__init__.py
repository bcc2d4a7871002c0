"""A plan's hand-over to the forwarder, and the numbers that come later."""
