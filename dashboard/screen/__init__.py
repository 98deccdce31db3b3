"""Draws a scene with Plotly."""
