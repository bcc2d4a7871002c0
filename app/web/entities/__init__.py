"""Legal entities 主体: the companies that export, own stores and import."""
