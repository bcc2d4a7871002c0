"""Details for documents 单证资料: what only papers ask of a shipment, on one page."""
