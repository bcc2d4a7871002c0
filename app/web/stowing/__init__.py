"""How the cartons of a shipment are loaded: asked, planned, looked at, changed and handed on."""
