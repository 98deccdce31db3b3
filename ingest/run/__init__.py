"""Runs the line over many items: in this process or a pool, and writes in order."""
