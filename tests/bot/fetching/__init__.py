"""Links: where they may lead, what comes from there, and the article in it."""
