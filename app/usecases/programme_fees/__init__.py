"""Fees of selling programmes that people state and correct: dated, with a source each."""
