"""The pages: thin ways in and out, one folder an area."""
