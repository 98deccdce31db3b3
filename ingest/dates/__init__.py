"""Finds time expressions and resolves them."""
