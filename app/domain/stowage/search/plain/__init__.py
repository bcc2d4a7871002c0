"""The search in plain Python: the reference for the kernel, and its stand-in without a compiler."""
