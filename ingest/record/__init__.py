"""The record: the values every other part speaks in, and the store that keeps them.

Imports the standard library, SQLAlchemy and numpy only.
"""
