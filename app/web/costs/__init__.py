"""The landed cost of a plan: offers of carriage, duty and fees, and what a unit costs."""
