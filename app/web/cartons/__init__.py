"""The cartons of a shipment: a grid of rows, checked against the rules of the day."""
