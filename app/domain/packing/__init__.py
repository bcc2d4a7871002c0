"""How goods lie in cartons: the limits they keep to, what they add up to, what to propose."""
