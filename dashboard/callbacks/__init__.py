"""What happens on the page: each callback translates and calls."""
