"""Plans: the list people live in, the hub of one plan, and its guided steps."""
