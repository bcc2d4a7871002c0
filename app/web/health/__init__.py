"""Whether this installation can work, for load balancers and watchers."""
