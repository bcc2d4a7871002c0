"""The people of a workspace: inviting, joining, leaving."""
