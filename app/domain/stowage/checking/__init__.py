"""Whether a plan keeps every rule, item by item; shares nothing with the search."""
