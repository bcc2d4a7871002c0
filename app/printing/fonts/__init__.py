"""The two weights of the document font, the file of rare characters, and which has which."""
