"""Printing labels of shipments: the print log, SSCCs given out, pallets, and printers."""
