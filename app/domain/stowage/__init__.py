"""How cargo lies in a carton, on a pallet or in a container: requests, plans, checks, search."""
