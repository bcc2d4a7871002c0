"""Ways a platform offers to split a plan: entered, compared on cost and arrival, one chosen."""
