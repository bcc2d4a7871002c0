"""The cost page: what it shows, refuses, keeps and hands out."""
