"""Patience: how long a test of the page waits for anything; a busy machine is no fault."""

PATIENCE_MS = 30_000
