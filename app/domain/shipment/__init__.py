"""What a shipment is: goods in cartons for one warehouse, and the record its papers are made of."""
