"""Trying Sampan without an account, in a workspace that is thrown away."""
