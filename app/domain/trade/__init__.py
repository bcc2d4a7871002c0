"""Who sells, imports and declares, and on which terms: the legal frame of a shipment."""
