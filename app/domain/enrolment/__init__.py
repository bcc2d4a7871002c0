"""Joining global logistics 加入全球物流: what an application asks, and what follows from it."""
