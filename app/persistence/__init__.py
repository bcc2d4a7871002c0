"""What outlives a process: tables, their types, and the questions asked of them."""
