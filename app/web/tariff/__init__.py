"""Finding a tariff code: by words or digits, by browsing, and for a product."""
