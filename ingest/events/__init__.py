"""Codes who does what to whom, in what state, and who says so."""
