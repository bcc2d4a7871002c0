"""Receiving 收货: what a warehouse counted against what was shipped, and until when to claim."""
