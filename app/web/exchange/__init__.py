"""The page of rates of exchange: published ones and those people enter."""
