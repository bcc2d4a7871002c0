"""Joining global logistics 加入全球物流: the list of applications, a hub, and a page a step."""
