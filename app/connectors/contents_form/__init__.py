"""Amazon's pack group workbook: read and filled in a child process, its formatting kept.

Its arrangement as several public programs that fill it describe it (sheets "Box packing
information" or "Pack Group - 1", SKU in column A, boxes from column M), found by its headings.
"""
