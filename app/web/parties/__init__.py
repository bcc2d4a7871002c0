"""Companies and stores: what is set up once, before the first plan."""
