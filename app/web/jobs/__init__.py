"""The page of one piece of background work, for whoever waits for it."""
