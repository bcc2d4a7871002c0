"""The independent checker of plans, carried unchanged: it shares no code with what it checks."""
