"""Joining global logistics 加入全球物流: one module a verb, one transaction each."""
