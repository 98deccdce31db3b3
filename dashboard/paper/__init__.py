"""Draws a scene for print: SVG and PNG without a browser."""
