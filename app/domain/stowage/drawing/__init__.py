"""How a load is shown: what is put in together, where one cuts it, and what hides what."""
