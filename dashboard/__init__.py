"""Shows the timeline: scene, screen, paper, page and command line."""
