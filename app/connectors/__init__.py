"""What comes from other people's programs: their workbooks, read within limits."""
