"""Which containers are loaded with what: the fullest of those given, or the cheapest for all."""
