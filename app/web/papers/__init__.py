"""Papers of a plan's shipments: what is due, what is made, and every version to download."""
