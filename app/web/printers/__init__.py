"""Printers with their calibration: shift, stretch, and sheets measured with a ruler."""
