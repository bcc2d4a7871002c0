"""The last step of a plan: check the answers, lock, and reopen."""
