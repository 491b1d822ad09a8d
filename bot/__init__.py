"""Give Byline its faces: the command line, the terminal chat and Discord."""
