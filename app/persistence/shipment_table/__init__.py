"""Questions asked of the shipment table 货件总表: a few statements a page, however long."""
