"""Facts as dated, sourced data: one entry a file, found by walking the packages."""
