"""Rules of the trade in plain Python: no web, no database, no printer, no clock of their own."""
