"""The shipment table 货件总表: where people see, filter, change and export all their shipments."""
