"""A platform's own carton labels: taken in, read, compared with the cartons, sorted, split."""
