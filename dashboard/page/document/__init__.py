"""Document view: the text of a document with all that was read in it, what was left out, and where to put it right."""
