"""What the timeline can be saved as."""
