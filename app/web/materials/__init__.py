"""All materials of a shipment in one click, for a forwarder, and what was handed out before."""
