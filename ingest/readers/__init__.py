"""Opens files of each format into items."""
