"""Finding a tariff code: what the nomenclature calls things, and what people call them."""
