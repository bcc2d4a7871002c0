"""Papers: their content becomes HTML in one or two languages, and that becomes PDF."""
