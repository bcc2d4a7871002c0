"""What China's customs asks of an export: declaration, elements, contract, authorisation."""
