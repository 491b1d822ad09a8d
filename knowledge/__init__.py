"""Read news articles and answer questions about them, with citations."""
