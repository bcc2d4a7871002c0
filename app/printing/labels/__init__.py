"""Labels: what is drawn where, in micrometres, and the PDF that carries it."""
