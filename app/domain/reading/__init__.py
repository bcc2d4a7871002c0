"""What people type, paste and keep in workbooks, read exactly: no guess, no exponent, no NaN."""
