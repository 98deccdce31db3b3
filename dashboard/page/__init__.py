"""What the page is made of, a function a part."""
