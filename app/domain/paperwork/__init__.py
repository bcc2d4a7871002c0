"""What stands on customs papers, without any layout, and whether the papers agree."""
