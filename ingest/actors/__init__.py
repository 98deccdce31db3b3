"""Finds the actors a text names."""
