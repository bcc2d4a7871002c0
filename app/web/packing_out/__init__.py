"""The packing-out checklist of a shipment: read, ticked off, printed, and kept with its scan."""
