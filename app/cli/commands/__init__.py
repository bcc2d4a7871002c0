"""One module a command, named after it, with a function of the same name."""
