"""The ways a platform offers to split a plan, side by side."""
