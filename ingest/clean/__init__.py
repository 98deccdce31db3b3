"""Cuts the furniture, finds publication date, language and sentences."""
