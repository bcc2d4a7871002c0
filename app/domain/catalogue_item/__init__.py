"""What an exporter knows of one product, and what is wrong or missing in it."""
