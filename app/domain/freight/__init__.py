"""What carrying the cartons costs and how long it takes: weight, rates, surcharges, comparison."""
