"""Where goods go: known warehouses, and addresses as people paste them."""
