"""How full containers and how cheap cartons get, measured by an independent checker."""
